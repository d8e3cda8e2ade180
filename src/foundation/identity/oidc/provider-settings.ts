import { z } from 'zod';

/** A place in the claims, as a JSON pointer (RFC 6901): names hold dots and colons. */
const Pointer = z.string().regex(/^(\/[^/]*)+$/, 'JSON pointer: /sub');

/** A whole number of `unit`, so that an exotic number is refused. */
const whole = (least: number, most: number) => z.int().min(least).max(most);

const Issuer = z.url({ protocol: /^https?$/, error: 'https://…' });

/** How Waaier shows the provider that it is Waaier. */
const Client = z.discriminatedUnion('authentication', [
  z.strictObject({
    authentication: z.literal('client_secret_basic'),
    id: z.string().min(1),
    /** Path of a file with the secret, from the folder of this file. */
    secretFile: z.string().min(1),
  }),
  z.strictObject({
    authentication: z.literal('private_key_jwt'),
    id: z.string().min(1),
    /** Path of a PKCS #8 private key in PEM, from the folder of this file. */
    keyFile: z.string().min(1),
    keyId: z.string().min(1).optional(),
    algorithm: z.enum(['PS256', 'ES256', 'RS256', 'EdDSA']).default('PS256'),
  }),
]);

/** A provider of OpenID Connect, and what its claims mean. */
export const ProviderSettings = z.strictObject({
  issuer: Issuer,
  /** What people call it, on the button: "Inloggen met …". */
  name: z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }),
  client: Client,
  scopes: z.array(z.string().min(1)).min(1).default(['openid', 'profile', 'email']),
  /** Levels of assurance. What is asked for is sent along; whoever comes with a level that is not accepted stays out. */
  assurance: z
    .strictObject({
      ask: z.array(z.string().min(1)).default([]),
      accept: z.array(z.string().min(1)).min(1),
    })
    .optional(),
  /** The person must have signed in at the provider at most so long ago, in minutes. */
  longestSinceSignIn: whole(1, 24 * 60).optional(),
  /** Whether to ask the provider for more about the person (UserInfo). */
  userInfo: z.boolean().default(false),
  claims: z
    .strictObject({
      person: z
        .strictObject({
          subject: Pointer.default('/sub'),
          /** Joined by spaces, e.g. given name and family name. */
          name: z.array(Pointer).default(['/name']),
          email: Pointer.default('/email'),
        })
        .prefault({}),
      /** The organisation that the person works for, where the provider says so in a claim of its own. */
      organisation: z.strictObject({ kvk: Pointer, name: Pointer.optional() }).optional(),
      /** Whom the person acts for, as nested claims. */
      represents: Pointer.default('/represents'),
    })
    .prefault({}),
  /** `agreed-none`: it was agreed with the provider that nobody ever acts for another. */
  representation: z.enum(['process', 'agreed-none']).default('process'),
  /** Milliseconds that a call to the provider may take. */
  timeout: whole(100, 60_000).default(10_000),
});
export type ProviderSettings = z.output<typeof ProviderSettings>;
