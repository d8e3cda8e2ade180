import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Longest sealed text that is kept, in characters. Browsers keep at most 4096 bytes of a cookie, its name included;
 *  some count its attributes too. */
export const LONGEST_SEAL = 3900;

/** More than this was never sealed by us; it bounds the work that a sealed text can ask for. */
const LONGEST_CONTENT = 256 * 1024;

const CIPHER = 'aes-256-gcm';
/** A random number used once and the proof that nothing was changed, as NIST SP 800-38D wants them; in bytes. */
const [NONCE, TAG] = [12, 16];
const LENGTHS = { authTagLength: TAG } as const;

export interface Unsealed {
  readonly value: unknown;
}

/** Encrypts a JSON value: AES-256-GCM over deflated JSON, as base64url of nonce, ciphertext and tag. Here and not in the
 *  pool of threads, where so little work waits longer for its turn than it takes.
 *  @param purpose bound to the text: what is sealed for one purpose does not open for another
 *  @param key 32 bytes  @param now seconds since 1970 */
export function seal(value: unknown, purpose: string, key: Uint8Array, now: number): string {
  const content = deflateRawSync(JSON.stringify([now, value]), { level: 9 });
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, LENGTHS).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** Opens what `seal` made; undefined when it was changed, sealed with another key or for another purpose, or is older
 *  than `maxAge` seconds. Never throws for whatever text it is given. */
export function unseal(
  sealed: string,
  purpose: string,
  key: Uint8Array,
  now: number,
  maxAge: number,
): Unsealed | undefined {
  if (sealed.length > LONGEST_SEAL) return undefined;
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), LENGTHS)
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(-TAG));
    const plain = Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]);
    const content = inflateRawSync(plain, { maxOutputLength: LONGEST_CONTENT }).toString('utf8');
    const [at, value] = JSON.parse(content) as [number, unknown];
    return now - at > maxAge ? undefined : { value };
  } catch {
    return undefined;
  }
}
