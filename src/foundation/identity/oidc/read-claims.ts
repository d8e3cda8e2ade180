import { unusableSign } from '../../law/ordinary-text.ts';
import type { Identity } from '../people/recognise.ts';
import { holdsBsn } from './bsn.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { chainOf, isClaims } from './represented.ts';
import { SignInError } from './sign-in-error.ts';

/** Who signed in, and for which organisation. */
export interface Arrival {
  readonly identity: Identity;
  /** Undefined when the claims name none. */
  readonly organisation: ClaimedOrganisation | undefined;
}

/** An organisation that the provider vouches for. */
export interface ClaimedOrganisation {
  readonly kvk: string;
  readonly name: string | undefined;
  /** True when the person acts for it by representation, perhaps by way of others. */
  readonly represented: boolean;
}

/** The value at a JSON pointer; undefined when there is none. */
function at(claims: unknown, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, name) => (isClaims(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      claims,
    );
}

/** What cannot be kept as it is counts as not said. */
function textAt(claims: unknown, pointer: string, longest: number): string | undefined {
  const value = at(claims, pointer);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' || text.length > longest || unusableSign(text) !== undefined ? undefined : text;
}

/** Reads who somebody is from claims that were verified, as the settings say.
 *  @param allowBsn true when the installation has switched the BSN on with its legal ground
 *  @throws SignInError (`bsn`, `incomplete`, `represented`) */
export function readClaims(
  claims: unknown,
  settings: Pick<ProviderSettings, 'issuer' | 'claims' | 'representation'>,
  allowBsn: boolean,
): Arrival {
  if (!allowBsn && holdsBsn(claims)) throw new SignInError('bsn');
  const { person } = settings.claims;
  const subject = textAt(claims, person.subject, 1_000);
  if (subject === undefined) throw new SignInError('incomplete');
  const name = person.name.flatMap(pointer => textAt(claims, pointer, 200) ?? []).join(' ');
  const email = textAt(claims, person.email, 320);
  return {
    identity: {
      issuer: settings.issuer,
      subject,
      name: name === '' ? undefined : name.slice(0, 200),
      email: email !== undefined && email.length >= 3 ? email : undefined,
    },
    organisation: organisationOf(claims, settings),
  };
}

function organisationOf(
  claims: unknown,
  settings: Pick<ProviderSettings, 'claims' | 'representation'>,
): ClaimedOrganisation | undefined {
  const represents = at(claims, settings.claims.represents);
  if (represents !== undefined && settings.representation === 'process') {
    // To take somebody who acts for another for somebody who acts for themselves is what the profile warns of.
    const party = chainOf(represents).at(-1);
    if (party?.kvk === undefined) throw new SignInError('represented');
    return { kvk: party.kvk, name: textAt(party.claims, '/name', 200), represented: true };
  }
  const own = settings.claims.organisation;
  const kvk = own && textAt(claims, own.kvk, 20);
  if (own === undefined || kvk === undefined) return undefined;
  if (!/^\d{8}$/.test(kvk)) throw new SignInError('incomplete');
  return {
    kvk,
    name: own.name === undefined ? undefined : textAt(claims, own.name, 200),
    represented: false,
  };
}
