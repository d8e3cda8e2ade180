import { z } from 'zod';
import { InputError, type Problem } from '../law/input-error.ts';

/** Whom to turn to about an installation of the API: who runs it, which is not who wrote the software. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly url: string;
}

/** Stands in the API document until whoever runs the installation says who they are. Top level domain `.example`
 *  belongs to nobody (RFC 2606): an address that does not work, rather than somebody else's. */
export const NO_CONTACT: Contact = {
  name: 'Waaier (beheerder niet ingevuld)',
  email: 'beheerder@waaier.example',
  url: 'https://waaier.example/',
};

const VARIABLES = {
  WAAIER_CONTACT_NAME: {
    schema: z.string().trim().min(1),
    allowed: { nl: 'een naam', en: 'a name' },
  },
  WAAIER_CONTACT_EMAIL: {
    schema: z.email(),
    allowed: { nl: 'een e-mailadres', en: 'an email address' },
  },
  WAAIER_CONTACT_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    allowed: { nl: 'een adres dat begint met https:', en: 'an address that starts with https:' },
  },
} as const;
type Variable = keyof typeof VARIABLES;
const NAMES = Object.keys(VARIABLES) as readonly Variable[];

/** Reads WAAIER_CONTACT_NAME, WAAIER_CONTACT_EMAIL and WAAIER_CONTACT_URL: all three, or none.
 *  @returns undefined when none is set
 *  @throws InputError naming every variable that is missing or wrong */
export function readContact(env: Readonly<Record<string, string | undefined>>): Contact | undefined {
  if (NAMES.every(name => env[name] === undefined)) return undefined;
  const problems = NAMES.filter(name => !VARIABLES[name].schema.safeParse(env[name]).success).map(name =>
    wrong(name, env[name]),
  );
  if (problems.length > 0) throw new InputError(problems);
  const [name, email, url] = NAMES.map(variable => env[variable]!.trim()) as [string, string, string];
  return { name, email, url };
}

function wrong(name: Variable, given: string | undefined): Problem {
  const { allowed } = VARIABLES[name];
  return {
    pointer: `/${name}`,
    code: 'invalid-contact',
    message:
      given === undefined
        ? {
            nl: `${name} ontbreekt; toegestaan is ${allowed.nl}. De drie namen ${NAMES.join(', ')} horen bij elkaar.`,
            en: `${name} is missing; allowed is ${allowed.en}. The three names ${NAMES.join(', ')} belong together.`,
          }
        : {
            nl: `${name} is "${given}"; toegestaan is ${allowed.nl}.`,
            en: `${name} is "${given}"; allowed is ${allowed.en}.`,
          },
  };
}
