import { expect, test } from 'vitest';
import { heading, table, WIDTH, wrap } from './layout.ts';

test('breaks lines between words', () => {
  const text = Array.from({ length: 40 }, (_, i) => `woord${i}`).join(' ');
  const lines = wrap(text, '- ').trimEnd().split('\n');
  expect(lines.every(line => line.length <= WIDTH)).toBe(true);
  expect(lines.map(line => line.slice(0, 2))).toEqual(['- ', ...lines.slice(1).map(() => '  ')]);
  expect(lines.map(line => line.slice(2)).join(' ')).toBe(text);
  expect(wrap('x'.repeat(100))).toBe(`${'x'.repeat(100)}\n`);
  expect(wrap('')).toBe('\n');
});

test('lines columns up', () => {
  expect(
    table(
      [
        ['a', '1', 'long'],
        ['bbb', '-10', 'x'],
      ],
      [1],
    ),
  ).toBe('a      1  long\nbbb  -10  x\n');
});

test('underlines a heading', () => {
  expect(heading('Kop')).toBe('\nKop\n---\n');
});
