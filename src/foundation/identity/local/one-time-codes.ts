import { hashCode, newCode } from '../code.ts';

/** How long a code can be used, in minutes. */
export const CODE_MINUTES = 10;

/** Codes that let the person at this machine in. At most one is valid at a time. */
export interface OneTimeCodes {
  /** Makes a new code of 80 bits; the one before it is void. */
  issue(): string;
  /** True once for the code issued last, within ten minutes. */
  use(code: string): boolean;
}

/** @param now the clock */
export function oneTimeCodes(now: () => Date): OneTimeCodes {
  let valid: { readonly hash: string; readonly until: number } | undefined;
  return {
    issue() {
      const code = newCode(4, 4);
      valid = { hash: hashCode(code), until: now().getTime() + CODE_MINUTES * 60_000 };
      return code;
    },
    use(code) {
      // Of hashes that are compared byte by byte, time tells nothing about the code.
      if (valid === undefined || now().getTime() > valid.until || valid.hash !== hashCode(code)) return false;
      valid = undefined;
      return true;
    },
  };
}
