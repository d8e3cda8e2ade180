import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines } from './lines.ts';

async function* chunked(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, size = 1000, most = 20) {
  const found: [number, string][] = [];
  for await (const group of lines(chunked(Buffer.from(content), size), most)) {
    for (const { number, text } of group) {
      let said: string;
      try {
        said = text();
      } catch (error) {
        said = `! ${(error as Error).message}`;
      }
      found.push([number, said]);
    }
  }
  return found;
}

test('numbers lines, leaves out blank ones, and takes any line end', async () => {
  expect(await read('\uFEFFa\r\n\n \t\nb\nc')).toEqual([
    [1, 'a'],
    [4, 'b'],
    [5, 'c'],
  ]);
  expect(await read('')).toEqual([]);
  expect(await read('\uFEFF\n\n')).toEqual([]);
});

test('a spoiled line stops nothing', async () => {
  const found = await read(
    Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff, 10]), Buffer.from(`${'x'.repeat(21)}\nb`)]),
  );
  expect(found).toEqual([
    [1, 'a'],
    [2, '! /: not text in UTF-8'],
    [3, '! /: this line is 21 bytes long; at most 20 are allowed'],
    [4, 'b'],
  ]);
});

test('the size of the chunks does not matter', async () => {
  const content = fc.array(fc.constantFrom('a', '{"é":1}', '', '\r', ' ', 'x'.repeat(30), '€'), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 50 }), async (parts, size) => {
      const text = parts.join('\n');
      expect(await read(text, size)).toEqual(await read(text, 1_000_000));
    }),
  );
});
