import { z } from 'zod';
import { parseInput } from '../law/zod-problems.ts';

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

const Environment = z.object({
  WAAIER_CONTACT_NAME: z.string().trim().min(1),
  WAAIER_CONTACT_EMAIL: z.email('e-mail: name@organisation.nl'),
  WAAIER_CONTACT_URL: z.url({ protocol: /^https?$/, error: 'https://…' }),
});

/** Reads WAAIER_CONTACT_NAME, WAAIER_CONTACT_EMAIL and WAAIER_CONTACT_URL: all three, or none.
 *  @returns `NO_CONTACT` when none is set
 *  @throws InputError naming every variable that is missing or wrong */
export function readContact(env: Readonly<Record<string, string | undefined>>): Contact {
  const names = Object.keys(Environment.shape);
  if (names.every(name => env[name] === undefined)) return NO_CONTACT;
  const given = parseInput(Environment, env);
  return {
    name: given.WAAIER_CONTACT_NAME,
    email: given.WAAIER_CONTACT_EMAIL,
    url: given.WAAIER_CONTACT_URL,
  };
}
