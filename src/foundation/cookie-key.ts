import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LENGTH = 32;

/** The key that seals cookies: read from the data folder, made there the first time. Whoever takes it away makes
 *  every open browser lose its answers, and nothing else.
 *  @returns 32 bytes
 *  @throws an error that names the file when it does not hold a key */
export function cookieKey(dataFolder: string): Uint8Array {
  const file = join(dataFolder, 'cookie.key');
  mkdirSync(dataFolder, { recursive: true });
  try {
    // `wx` fails when the file exists: of two processes that start at once, one makes the key and both read it.
    writeFileSync(file, randomBytes(LENGTH), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(file);
  if (key.length !== LENGTH)
    throw new Error(`${file} does not hold a key of ${LENGTH} bytes; remove it to get a new one.`);
  return new Uint8Array(key);
}
