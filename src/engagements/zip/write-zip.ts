import { crc32 } from 'node:zlib';
import { directory, localHeader, type Packed, STORED, UTF8 } from './headers.ts';

/** One file in a ZIP. */
export interface Member {
  /** Path with slashes, relative, in letters, digits, dots, hyphens and underscores: see `isSafeName`. */
  readonly name: string;
  readonly content: Uint8Array;
}

const SAFE = /^(?:[a-z0-9][a-z0-9_-]*\/)?[a-zA-Z0-9][a-zA-Z0-9._-]*$/;

/** True for a name that is safe on every system: at most one folder, nothing hidden, nothing that leads elsewhere. */
export const isSafeName = (name: string): boolean =>
  name.length <= 200 && SAFE.test(name) && !name.includes('..') && !name.endsWith('.');

/** Writes a ZIP of files that are stored as they are: what is large in a file is packed already, and the bytes do not
 *  depend on a packer. The same members give the same bytes.
 *  @throws Error when a name is not safe or stands in it twice */
export function writeZip(members: readonly Member[]): Buffer {
  const parts: Uint8Array[] = [];
  const files: Packed[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const { name, content } of members) {
    if (!isSafeName(name) || seen.has(name)) throw new Error(`a ZIP cannot hold "${name}"`);
    seen.add(name);
    const { length } = content;
    const file = {
      ...{ name: Buffer.from(name), method: STORED, flags: UTF8, crc: crc32(content) },
      ...{ size: length, unpacked: length, at },
    };
    const header = localHeader(file);
    files.push(file);
    parts.push(header, content);
    at += header.length + length;
  }
  return Buffer.concat([...parts, directory(files, at)]);
}
