import { crc32 } from 'node:zlib';

/** One file in a ZIP. */
export interface Member {
  /** Path with slashes, relative, in letters, digits, dots, hyphens and underscores: see `isSafeName`. */
  readonly name: string;
  readonly content: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, midnight: no moment, so that the same content gives the same bytes. */
const DAY = 0x0021;

const SAFE = /^(?:[a-z0-9][a-z0-9_-]*\/)?[a-zA-Z0-9][a-zA-Z0-9._-]*$/;

/** True for a name that is safe on every system: at most one folder, nothing hidden, nothing that leads elsewhere. */
export const isSafeName = (name: string): boolean =>
  name.length <= 200 && SAFE.test(name) && !name.includes('..') && !name.endsWith('.');

/** Writes a ZIP of files that are stored as they are: what is large in a file is packed already, and the bytes do not
 *  depend on a packer. Layout: APPNOTE 6.3.10. The same members give the same bytes.
 *  @throws Error when a name is not safe or stands in it twice */
export function writeZip(members: readonly Member[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (const { name, content } of members) {
    if (!isSafeName(name) || seen.has(name)) throw new Error(`a ZIP cannot hold "${name}"`);
    seen.add(name);
    const bytes = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(DAY, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(bytes.length, 22);
    parts.push(number(LOCAL), common, bytes, content);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([number(CENTRAL), Buffer.from([VERSION, 0]), common, rest, bytes]));
    at += 30 + bytes.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, number(END), end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
