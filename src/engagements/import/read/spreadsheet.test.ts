import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { LIMITS } from './limits.ts';
import { lookInto, rowsBelow } from './spreadsheet.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, header = 1, language: Language = 'nl', sheet = 0) {
  const { format, sheets } = await lookInto(bytes, language);
  const rows: (readonly [number, readonly string[]])[] = [];
  for await (const { row, cells } of rowsBelow(
    bytes,
    { format, name: sheets[sheet]!.name, language },
    header,
  ))
    rows.push([row, cells]);
  return rows;
}

async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof InputError) return error.problems[0]?.code;
      throw error;
    },
  );
}

/** A packed file with these files in it; says of each that it is small, whatever it is. */
function zip(files: Readonly<Record<string, Uint8Array>>, flags = 0): Uint8Array {
  const numbers = (...pairs: readonly (readonly [number, 2 | 4])[]) =>
    Buffer.concat(
      pairs.map(([value, size]) => {
        const bytes = Buffer.alloc(size);
        bytes.writeUIntLE(value, 0, size);
        return bytes;
      }),
    );
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const body = deflateRawSync(content);
    const common = numbers(
      [20, 2],
      [flags, 2],
      [8, 2],
      [0, 4],
      [0, 4],
      [body.length, 4],
      [100, 4],
      [name.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name), body]);
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      common,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      Buffer.from(name),
    );
    bodies.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [list.length, 4], [at, 4], [0, 2]);
  return new Uint8Array(Buffer.concat([...bodies, list, end]));
}

const TABLE = [
  ['Kenmerk', 'Naam', 'Opdracht'],
  ['A1', 'Zoë', 'één; twee, "drie"\nvier'],
  [],
  ['A2', '€ 5', '5" pijp'],
];

function csv(rows: readonly (readonly string[])[], delimiter: string, end = '\r\n'): string {
  const cell = (text: string) => (/[;,\t|"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map(row => row.map(cell).join(delimiter)).join(end);
}

const EXPECTED = [
  [2, TABLE[1]],
  [4, TABLE[3]],
];

test.each([';', ',', '\t', '|'])('CSV with "%s" between the cells, in every encoding', async delimiter => {
  const text = csv(TABLE, delimiter);
  const utf16 = (order: 'le' | 'be') => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
  };
  const windows = Buffer.from(text.replace('€', '\u0080'), 'latin1');
  for (const bytes of [
    bytesOf(text),
    bytesOf(`\uFEFF${text}`),
    utf16('le'),
    utf16('be'),
    new Uint8Array(windows),
    bytesOf(csv(TABLE, delimiter, '\n')),
  ])
    expect(await read(bytes)).toEqual(EXPECTED);
});

test('CSV as Excel writes it: what stands between cells is said in the first line', async () => {
  expect(await read(bytesOf(`sep=,\r\n${csv(TABLE, ',')}`))).toEqual(EXPECTED);
});

test.each(['xlsx', 'ods'] as const)(
  '%s: the same rows, and what the file knows of its cells',
  async bookType => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ['Titel boven de tabel'],
      ['Kenmerk', 'Begin', 'Uren', 'Tarief', 'Duur', 'Vast', 'KvK'],
      [
        'A1',
        { t: 'n', v: 46_348, z: 'dd-mm-yyyy' },
        { t: 'n', v: 32.5 },
        { t: 'n', v: 87.500000000000014, z: '"€" #,##0.00' },
        { t: 'n', v: 32.5 / 24, z: '[h]:mm' },
        { t: 'b', v: true },
        { t: 's', v: '01234567' },
      ],
      [],
      ['A2', { t: 'n', v: 1, z: 'yyyy-mm-dd' }, { t: 'n', v: 0.1 + 0.2 }],
    ]);
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Leeg');
    utils.book_append_sheet(book, sheet, 'Inhuur');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
    const { format, sheets } = await lookInto(bytes, 'nl');
    expect({ format, names: sheets.map(({ name }) => name) }).toEqual({
      format: bookType,
      names: ['Inhuur'],
    });
    expect(sheets[0]).toMatchObject({ rows: 5 });
    const rows = await read(bytes, 2);
    expect(rows[0]).toEqual([3, ['A1', '2026-11-22', '32,5', '87,5', '32:30', 'ja', '01234567']]);
    expect(rows[1]?.[0]).toBe(5);
    expect(rows[1]?.[1][2]).toBe('0,3');
    expect((await read(bytes, 2, 'en'))[0]?.[1].slice(2, 4)).toEqual(['32.5', '87.5']);
  },
);

test('what is written is what is read, whatever is in the cells', async () => {
  const cell = fc
    .string({ unit: 'binary', maxLength: 20 })
    .map(text => text.replaceAll(/[\p{Cc}\p{Cs}\p{Cn}\uFEFF\u2028\u2029]/gu, '').trim())
    .filter(text => !text.startsWith('"') || !text.endsWith('"'));
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(';', ',', '\t'), async (table, delimiter) => {
      const head = ['kenmerk', 'naam', 'c', 'd', 'e', 'f'];
      const found = await read(bytesOf(csv([head, ...table], delimiter)));
      const expected = table.flatMap((row, i) => {
        const last = row.findLastIndex(text => text.trim() !== '');
        return last === -1 ? [] : [[i + 2, row.slice(0, last + 1)]];
      });
      expect(found).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test('a file that is no table is refused with what to do', async () => {
  const xls = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]);
  for (const [bytes, code] of [
    [new Uint8Array(), 'empty'],
    [bytesOf('  \n '), 'empty'],
    [xls, 'old-format'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'not-a-table'],
    [new Uint8Array(LIMITS.bytes + 1), 'too-large'],
    [zip({ 'word/document.xml': bytesOf('<x/>') }), 'not-a-table'],
    [zip({ 'xl/workbook.xml': bytesOf('<x/>') }), 'damaged'],
    [zip({ 'xl/workbook.xml': bytesOf('<x/>') }, 1), 'locked'],
    [bytesOf('PK\u0003\u0004 and no more'), 'damaged'],
  ] as const)
    expect(await refusal(lookInto(bytes, 'nl')), code).toBe(code);
  expect(await refusal(read(bytesOf('a;b\n"never closed;c\n')))).toBe('broken-csv');
});

test('a file that unpacks to far more than it says is given up in time', async () => {
  const bomb = zip({
    'xl/workbook.xml': bytesOf('<workbook/>'),
    '[Content_Types].xml': bytesOf('<Types/>'),
    'xl/sharedStrings.xml': new Uint8Array(LIMITS.unpacked),
  });
  expect(bomb.length).toBeLessThan(LIMITS.unpacked / 500);
  expect(await refusal(lookInto(bomb, 'nl'))).toBe('too-large-unpacked');
});

test('a sheet with one cell repeated a thousand million times is given up', async () => {
  const ods = (repeat: string) =>
    zip({
      mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': bytesOf(
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
      ),
      'styles.xml': bytesOf('<office:document-styles/>'),
      'content.xml': bytesOf(
        `<office:document-content><office:body><office:spreadsheet><table:table table:name="A">${repeat}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
  const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
  expect((await lookInto(ods(`<table:table-row>${cell}</table:table-row>`), 'nl')).format).toBe('ods');
  const many = `<table:table-row table:number-rows-repeated="1000000">${cell.replace('table-cell ', 'table-cell table:number-columns-repeated="1000" ')}</table:table-row>`;
  expect(await refusal(read(ods(many)))).toBe('too-many-columns');
});

test('more rows or columns than allowed', async () => {
  const wide = Array.from({ length: LIMITS.columns + 1 }, (_, i) => `k${i}`).join(';');
  expect(await refusal(read(bytesOf(`${wide}\n`)))).toBe('too-many-columns');
  expect(await refusal(read(bytesOf(`a;b\n${'1;2\n'.repeat(LIMITS.rows + 1)}`)))).toBe('too-many-rows');
  expect(await read(bytesOf(`a;b\n${'1;2\n'.repeat(LIMITS.rows)}`))).toHaveLength(LIMITS.rows);
});

test('whatever the bytes are, the file is read or refused', async () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary' }).map(bytesOf),
    fc.uint8Array({ maxLength: 300 }).map(bytes => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])),
  );
  await fc.assert(
    fc.asyncProperty(noise, async bytes => {
      await refusal(read(bytes));
    }),
    { numRuns: 300 },
  );
});
