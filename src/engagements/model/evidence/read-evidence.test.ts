import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import { ENDINGS, LARGEST_EVIDENCE, readEvidence } from './read-evidence.ts';

/** A ZIP with these entries, compressed or not. */
function zip(entries: Readonly<Record<string, string>>, compress = false): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const body = compress ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(compress ? 8 : 0, 8);
    local.writeUInt32LE(body.length, 18);
    local.writeUInt32LE(text.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), body);
    central.push(entry, Buffer.from(name));
    at += local.length + name.length + body.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const PARTS = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<r/>' };
const ODT = 'application/vnd.oasis.opendocument.text';
const code = (name: string, content: Uint8Array): string => {
  try {
    return readEvidence(name, content).mediaType;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems[0]!.pointer).toBe('/file');
    return error.problems[0]!.code;
  }
};

test.each([
  ['contract.pdf', Buffer.from('%PDF-1.7\n%\u00e2'), 'application/pdf'],
  ['PHOTO.JPG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
  ['screen.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  ['a.gif', Buffer.from('GIF89a...'), 'image/gif'],
  ['a.webp', Buffer.from('RIFF1234WEBPVP8 '), 'image/webp'],
  ['mail.eml', Buffer.from('From: ik\r\n\r\nGoed één'), 'text/plain'],
  [
    'c.docx',
    zip({ ...PARTS, 'word/document.xml': '<w/>' }, true),
    expect.stringContaining('wordprocessingml'),
  ],
  ['c.xlsx', zip({ ...PARTS, 'xl/workbook.xml': '<w/>' }, true), expect.stringContaining('spreadsheetml')],
  ['c.pptx', zip({ ...PARTS, 'ppt/presentation.xml': '<p/>' }), expect.stringContaining('presentationml')],
  ['c.odt', zip({ mimetype: ODT, 'content.xml': '<o/>' }), ODT],
])('%s is taken for what it is', (name, content, type) => {
  expect(code(name, content)).toEqual(type);
});

test.each([
  ['a page under the name of a PDF', 'a.pdf', Buffer.from('<html><script>alert(1)</script>'), 'wrong-ending'],
  ['a page', 'a.html', Buffer.from('<html><script>alert(1)</script>'), 'wrong-ending'],
  [
    'an image that draws itself with scripts',
    'a.svg',
    Buffer.from('<svg onload="alert(1)"/>'),
    'wrong-ending',
  ],
  ['a PDF under the name of an image', 'a.png', Buffer.from('%PDF-1.7'), 'wrong-ending'],
  ['a name without an ending', 'contract', Buffer.from('%PDF-1.7'), 'wrong-ending'],
  ['a program', 'a.pdf', readFileSync(process.execPath).subarray(0, 4096), 'unknown-media-type'],
  ['any ZIP', 'a.docx', zip({ 'a.txt': 'tekst' }), 'unknown-media-type'],
  [
    'an Office document with macros',
    'a.docx',
    zip({ ...PARTS, 'word/document.xml': '', 'word/vbaProject.bin': 'x' }),
    'unknown-media-type',
  ],
  [
    'an OpenDocument of another kind',
    'a.odt',
    zip({ mimetype: 'application/vnd.oasis.opendocument.database' }),
    'unknown-media-type',
  ],
  ['nothing', 'a.pdf', Buffer.alloc(0), 'no-file'],
  ['too much', 'a.txt', Buffer.alloc(LARGEST_EVIDENCE + 1, 'a'), 'too-large'],
])('%s is refused', (_, name, content, expected) => {
  expect(code(name, content)).toBe(expected);
});

test('the largest that fits is taken', () => {
  expect(code('a.txt', Buffer.alloc(LARGEST_EVIDENCE, 'a'))).toBe('text/plain');
});

test('a name keeps no folder and no sign that misleads', () => {
  const content = Buffer.from('tekst');
  expect(readEvidence('C:\\Users\\ik\\brief.txt', content).name).toBe('brief.txt');
  expect(readEvidence('../../etc/brief.txt', content).name).toBe('brief.txt');
  expect(readEvidence('brief\u202efdp.\r\n"txt', content).name).toBe('brieffdp.txt');
  const long = readEvidence(`${'a'.repeat(500)}.txt`, content).name;
  expect([long.length <= 200, long.endsWith('.txt')]).toEqual([true, true]);
});

test('whatever the bytes and the name, it is kept under a fitting name or refused', () => {
  const start = fc.constantFrom('', 'PK\u0003\u0004', '%PDF-', 'RIFF');
  const tail = fc.constantFrom(
    zip(PARTS),
    zip({ mimetype: ODT }),
    Buffer.from('PK\u0005\u0006'),
    Buffer.alloc(0),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      start,
      fc.uint8Array({ maxLength: 200 }),
      tail,
      (name, head, bytes, end) => {
        try {
          const kept = readEvidence(name, Buffer.concat([Buffer.from(head), bytes, end]));
          expect(ENDINGS.split(', ').some(ending => kept.name.toLowerCase().endsWith(ending))).toBe(true);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      },
    ),
    { numRuns: 1000 },
  );
});
