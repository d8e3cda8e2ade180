import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** Unpacks a WOFF 1.0 font to the TrueType or OpenType font that it holds.
 *  @throws Error when the bytes are no WOFF 1.0 */
export function unpackWoff(woff: Buffer): Buffer<ArrayBuffer> {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('the font is no WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  const power = Math.floor(Math.log2(count));
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(SFNT_ENTRY * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(SFNT_ENTRY * (count - 2 ** power), 10);
  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  for (let index = 0; index < count; index += 1) {
    const from = WOFF_HEADER + WOFF_ENTRY * index;
    const to = SFNT_HEADER + SFNT_ENTRY * index;
    const [at, packed, length] = [4, 8, 12].map(skip => woff.readUInt32BE(from + skip)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(at, at + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    woff.copy(directory, to, from, from + 4); // tag
    woff.copy(directory, to + 4, from + 16, from + 20); // checksum
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc(-length & 3);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** Gives a font family another name of the same length, so that two files of one family can stand side by side.
 *  @throws Error when the lengths differ or the name is not in the font */
export function renameFamily(font: Buffer, from: string, to: string): Buffer {
  const [old, renamed] = [from, to].map(name => Buffer.from(name, 'utf16le').swap16()) as [Buffer, Buffer];
  if (old.length !== renamed.length) throw new Error(`"${from}" and "${to}" differ in length`);
  const result = Buffer.from(font);
  let at = result.indexOf(old);
  if (at === -1) throw new Error(`the font is not called "${from}"`);
  for (; at !== -1; at = result.indexOf(old, at)) renamed.copy(result, at);
  return result;
}
