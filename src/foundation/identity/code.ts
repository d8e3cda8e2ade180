import { createHash, randomInt } from 'node:crypto';

/** No letter or figure that looks like another one (after Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A secret that a person can type over, e.g. `7KQM-2XNR-0C4D-9TVW`: 5 bits for each of its letters and figures. */
export function newCode(groups: number, length: number): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-');
}

/** What is kept of a code: SHA-256, hexadecimal. Spaces, hyphens and small letters do not matter, nor does O for 0. */
export function hashCode(code: string): string {
  const normal = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return createHash('sha256').update(normal).digest('hex');
}
