import { isClaims } from './represented.ts';

/** Names of claims that hold a citizen service number (burgerservicenummer). */
const NAMES = /(^|[^a-z])(bsn|burgerservicenummer)([^a-z]|$)/i;
/** Types of identifiers that are one: `urn:nl-eid-gdi:1.0:id:BSN`, `…:legacy-BSN`, `urn:etoegang:…:EntityConcernedID:BSN`. */
const TYPES = /[:-]bsn$/i;

/** True when claims hold a BSN anywhere, by the name of a claim or the type of an identifier. A number that only looks
 *  like one is not seen as one: who may have it says so in a type. */
export function holdsBsn(claims: unknown): boolean {
  if (Array.isArray(claims)) return claims.some(holdsBsn);
  if (!isClaims(claims)) return false;
  return Object.entries(claims).some(
    ([name, value]) =>
      NAMES.test(name) ||
      (name === 'sub_id_type' && typeof value === 'string' && TYPES.test(value)) ||
      holdsBsn(value),
  );
}
