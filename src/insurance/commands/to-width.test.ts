import { expect, test } from 'vitest';
import { toWidth } from './to-width.ts';

test('a long line is broken between words, a list item under itself; columns stay', () => {
  const words = 'woord '.repeat(20).trim();
  expect(toWidth(`${words}\nkort\n`)).toBe(
    `${'woord '.repeat(13).trim()}\n${'woord '.repeat(7).trim()}\nkort\n`,
  );
  expect(toWidth(`  - ${words}`).split('\n')[1]).toBe(`    ${'woord '.repeat(8).trim()}`);
  const columns = `${'x'.repeat(60)}  ${'y'.repeat(60)}`;
  expect(toWidth(columns)).toBe(columns);
});
