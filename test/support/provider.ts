import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Who signs in next at the provider, or that the person says no. */
export type Next =
  | { readonly claims: Readonly<Record<string, unknown>> & { readonly sub: string }; readonly acr?: string }
  | 'no';

/** A real provider of OpenID Connect on this machine, in which nobody has to type anything. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** PKCS #8, PEM: of the client that shows itself with a key. */
  readonly privateKey: string;
  readonly keyClientId: string;
  /** Who comes next. */
  next: Next;
  /** What was asked at the place of authorisation, last. */
  readonly asked: () => URLSearchParams;
  stop(): Promise<void>;
}

const CLAIMS = ['sub', 'sub_id_type', 'name', 'email', 'represents', 'org', 'bsn', 'alt_sub'];

/** @param redirectUris where it may send browsers back to */
export async function startProvider(redirectUris: readonly string[]): Promise<TestProvider> {
  const secret = 'a-secret-for-tests-that-opens-nothing-else';
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let handle: ReturnType<Provider['callback']>;
  let asked = new URLSearchParams();
  const known = new Map<string, Readonly<Record<string, unknown>>>();
  const state: { next: Next } = { next: { claims: { sub: 'nobody' } } };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://provider');
    if (url.pathname === '/auth') asked = url.searchParams;
    const work = url.pathname.startsWith('/interaction/')
      ? interact(request, response)
      : handle(request, response);
    work.catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const common = {
    redirect_uris: redirectUris,
    response_types: ['code'],
    grant_types: ['authorization_code'],
  };
  const provider = new Provider(issuer, {
    clients: [
      { ...common, client_id: 'waaier', client_secret: secret },
      {
        ...common,
        client_id: 'waaier-key',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'PS256',
        jwks: {
          keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'PS256' }],
        },
      },
    ],
    jwks: {
      keys: [{ ...signing.privateKey.export({ format: 'jwk' }), kid: 's1', use: 'sig', alg: 'RS256' }],
    },
    cookies: { keys: ['a-key-for-tests'] },
    pkce: { required: () => true },
    acrValues: ['low', 'substantial', 'high'],
    claims: { openid: CLAIMS, acr: null, profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => known.get(id) ?? { sub: id } }),
    loadExistingGrant: async (ctx: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const grant = new provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  handle = provider.callback();

  const interact: typeof handle = async (request, response) => {
    await provider.interactionDetails(request, response);
    const { next } = state;
    if (next === 'no') {
      await provider.interactionFinished(request, response, {
        error: 'access_denied',
        error_description: 'End-User aborted interaction',
      });
      return;
    }
    known.set(next.claims.sub, next.claims);
    await provider.interactionFinished(request, response, {
      login: { accountId: next.claims.sub, ...(next.acr !== undefined && { acr: next.acr }) },
    });
  };

  return {
    issuer,
    clientId: 'waaier',
    secret,
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    keyClientId: 'waaier-key',
    get next() {
      return state.next;
    },
    set next(value) {
      state.next = value;
    },
    asked: () => asked,
    stop: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
