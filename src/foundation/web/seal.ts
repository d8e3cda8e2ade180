import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CompactEncrypt, compactDecrypt } from 'jose';

/** Longest sealed text that is kept, in characters. Browsers keep at most 4096 bytes of a cookie, its name included;
 *  some count its attributes too. */
export const LONGEST_SEAL = 3900;

/** More than this was never sealed by us; it bounds the work that a sealed text can ask for. */
const LONGEST_CONTENT = 256 * 1024;

export interface Unsealed {
  readonly value: unknown;
}

/** Encrypts a JSON value (JWE compact, `dir` with A256GCM, over deflated JSON).
 *  @param purpose bound to the text: what is sealed for one purpose does not open for another
 *  @param key 32 bytes  @param now seconds since 1970 */
export async function seal(value: unknown, purpose: string, key: Uint8Array, now: number): Promise<string> {
  const content = deflateRawSync(JSON.stringify([now, value]), { level: 9 });
  return new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: purpose })
    .encrypt(key);
}

/** Opens what `seal` made; undefined when it was changed, sealed with another key or for another purpose, or is older
 *  than `maxAge` seconds. Never throws for whatever text it is given. */
export async function unseal(
  sealed: string,
  purpose: string,
  key: Uint8Array,
  now: number,
  maxAge: number,
): Promise<Unsealed | undefined> {
  if (sealed.length > LONGEST_SEAL) return undefined;
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    if (protectedHeader.typ !== purpose) return undefined;
    const content = inflateRawSync(plaintext, { maxOutputLength: LONGEST_CONTENT }).toString('utf8');
    const [at, value] = JSON.parse(content) as [number, unknown];
    return now - at > maxAge ? undefined : { value };
  } catch {
    return undefined;
  }
}
