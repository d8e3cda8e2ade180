import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** No letter or figure that looks like another one (after Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP = 4;

/** How long a code can be used, in minutes. */
export const CODE_MINUTES = 10;

/** Codes that let the person at this machine in. At most one is valid at a time. */
export interface OneTimeCodes {
  /** Makes a new code, e.g. `7KQM-2XNR-0C4D-9TVW`; the one before it is void. 80 bits: not to be guessed. */
  issue(): string;
  /** True once for the code issued last, within ten minutes. Spaces, hyphens and small letters do not matter. */
  use(code: string): boolean;
}

const normal = (code: string): string =>
  code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

const hashed = (code: string): Buffer => createHash('sha256').update(normal(code)).digest();

/** @param now the clock */
export function oneTimeCodes(now: () => Date): OneTimeCodes {
  let valid: { readonly hash: Buffer; readonly until: number } | undefined;
  return {
    issue() {
      const groups = Array.from({ length: GROUPS }, () =>
        Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
      );
      const code = groups.join('-');
      valid = { hash: hashed(code), until: now().getTime() + CODE_MINUTES * 60_000 };
      return code;
    },
    use(code) {
      if (valid === undefined || now().getTime() > valid.until) return false;
      if (!timingSafeEqual(valid.hash, hashed(code))) return false;
      valid = undefined;
      return true;
    },
  };
}
