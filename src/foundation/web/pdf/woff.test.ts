import { expect, test } from 'vitest';
import { loadFonts } from './fonts.ts';
import { renameFamily, unpackWoff } from './woff.ts';

/** The tables of a TrueType font, with the checksum that its directory gives them. */
function tables(font: Buffer) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index;
    const [checksum, offset, length] = [4, 8, 12].map(skip => font.readUInt32BE(at + skip)) as [
      number,
      number,
      number,
    ];
    return {
      tag: font.toString('latin1', at, at + 4),
      checksum,
      offset,
      content: font.subarray(offset, offset + length),
    };
  });
}

/** The checksum of the TrueType specification: the sum of all 32-bit words; that of `head` leaves out its own field. */
function checksumOf(tag: string, content: Buffer): number {
  const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
  if (tag === 'head') padded.fill(0, 8, 12);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

test('every table of every font comes out as its checksum says', () => {
  const fonts = loadFonts();
  expect(fonts).toHaveLength(4);
  for (const font of fonts) {
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    for (const { tag, checksum, offset, content } of tables(font)) {
      expect(offset % 4).toBe(0);
      // The second file of each weight has another name.
      if (tag !== 'name') expect([tag, checksumOf(tag, content)]).toEqual([tag, checksum]);
    }
  }
});

test('what is no WOFF is refused', () => {
  expect(() => unpackWoff(Buffer.from('OTTO, and much more of it'))).toThrow('no WOFF');
});

test('a family is renamed wherever its name stands', () => {
  const wide = (name: string) => Buffer.from(name, 'utf16le').swap16();
  const font = Buffer.concat([wide('Old name'), Buffer.from([1]), wide('Old name Bold')]);
  expect(renameFamily(font, 'Old name', 'New name')).toEqual(
    Buffer.concat([wide('New name'), Buffer.from([1]), wide('New name Bold')]),
  );
  expect(() => renameFamily(font, 'Old name', 'Newer name')).toThrow('differ in length');
  expect(() => renameFamily(font, 'Odd name', 'New name')).toThrow('not called "Odd name"');
});
