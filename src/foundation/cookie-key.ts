import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LENGTH = 32;

/** The key that seals cookies: read from the data folder, made there the first time. Whoever takes it away makes
 *  every open browser lose its answers, and nothing else.
 *  @returns 32 bytes
 *  @throws an error that names the file when it does not hold a key */
export function cookieKey(dataFolder: string): Uint8Array {
  const file = join(dataFolder, 'cookie.key');
  mkdirSync(dataFolder, { recursive: true });
  if (!existsSync(file)) makeKey(file);
  const key = readFileSync(file);
  if (key.length !== LENGTH)
    throw new Error(`${file} does not hold a key of ${LENGTH} bytes; remove it to get a new one.`);
  return new Uint8Array(key);
}

/** Of processes that start at once, one makes the key and all read it: a link is refused when the file is there, and
 *  what it links to is whole. */
function makeKey(file: string): void {
  const fresh = `${file}.${randomUUID()}`;
  writeFileSync(fresh, randomBytes(LENGTH), { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
}
