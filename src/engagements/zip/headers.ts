/** A file in a ZIP, as its headers tell. Layout: APPNOTE 6.3.10. */
export interface Packed {
  /** UTF-8. */
  readonly name: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  /** Packed and unpacked, in bytes. */
  readonly size: number;
  readonly unpacked: number;
  /** Where its header begins. */
  readonly at: number;
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** The name is UTF-8. */
export const UTF8 = 0x0800;
export const STORED = 0;
export const DEFLATED = 8;
/** 1 January 1980, midnight, the first moment that the format knows: the same content gives the same bytes. */
const DAY = 0x21;

/** What stands in front of a file. */
export const localHeader = (entry: Packed): Buffer =>
  Buffer.concat([numbers([LOCAL, 4]), common(entry), entry.name]);

/** What stands behind all files: the list of them, and its end. @param at where it begins */
export function directory(entries: readonly Packed[], at: number): Buffer {
  const list = Buffer.concat(entries.map(directoryEntry));
  const { length } = entries;
  const end = numbers([END, 4], [0, 4], [length, 2], [length, 2], [list.length, 4], [at, 4], [0, 2]);
  return Buffer.concat([list, end]);
}

function directoryEntry(entry: Packed): Buffer {
  const rest = numbers([0, 4], [0, 2], [0, 4], [entry.at, 4]);
  return Buffer.concat([numbers([DIRECTORY, 4], [VERSION, 2]), common(entry), rest, entry.name]);
}

/** What stands the same before a file and in the directory. */
function common({ flags, method, crc, size, unpacked, name }: Packed): Buffer {
  const kind = numbers([VERSION, 2], [flags, 2], [method, 2], [0, 2], [DAY, 2]);
  return Buffer.concat([kind, numbers([crc, 4], [size, 4], [unpacked, 4], [name.length, 2], [0, 2])]);
}

/** Numbers in so many bytes each, the least significant first. */
export function numbers(...pairs: readonly (readonly [number, 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(pairs.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of pairs) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
