import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableData } from './printable.ts';

test.each([
  [
    'Een ‘zzp’er’ van €\u00a01.234,56 – “één” cafés, ≥ 5 %',
    'Een ‘zzp’er’ van €\u00a01.234,56 – “één” cafés, ≥ 5 %',
  ],
  ['#panic("x") *vet* $x$ <script> \\ `a` @b', '#panic("x") *vet* $x$ <script> \\ `a` @b'],
  ['e\u0301e\u0301n', 'één'],
  ['a\r\nb\rc\u2028d\te', 'a\nb\nc\nd e'],
  ['a\u0000\u0007\u001b[31mb', 'a[31mb'],
  ['links\u202erechts\u2066x\u2069', 'linksrechtsx'],
  ['👩‍👩‍👧 en 🚀', '□ en □'],
  ['مرحبا', '□'],
  ['中文字 x', '□ x'],
  ['שלום Ελένη Иван Đorđe', 'שלום Ελένη Иван Đorđe'],
  ['half \ud800 paar', 'half  paar'],
  ['x\u0489\u20dd', 'x□'],
])('%j', (given, printed) => {
  expect(printable(given)).toBe(printed);
});

test('a text is printable after one turn, and its lines stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const once = printable(text);
      expect(printable(once)).toBe(once);
      expect(once).not.toMatch(/(?!\n)[\p{C}\p{M}]/u);
      expect(once.isWellFormed()).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('data keeps its shape', () => {
  expect(printableData({ a: ['\u0007x', 1, null, true], b: { c: '🚀' } })).toEqual({
    a: ['x', 1, null, true],
    b: { c: '□' },
  });
});
