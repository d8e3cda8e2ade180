import { expect, test } from 'vitest';
import { addDays } from '../../foundation/law/date.ts';
import { valueOn } from '../../foundation/law/dated.ts';
import { minimumWage, minimumWageSources } from './minimum-wage.ts';

test('half-yearly amounts without a gap, each a multiple of 60 cents with a source of its own', () => {
  const ids = minimumWageSources.map(({ id }) => id);
  for (const [i, { from, value, source }] of minimumWage.values.entries()) {
    expect(value % 60).toBe(0);
    expect(from).toMatch(/-0[17]-01$/);
    expect(ids).toContain(source);
    const before = minimumWage.values[i - 1];
    if (before !== undefined) {
      expect(addDays(before.until!, 1)).toBe(from);
      expect(value).toBeGreaterThan(before.value);
    }
  }
});

test.each([
  ['2021-01-01', 168480],
  ['2021-12-31', 170100],
  ['2022-01-01', 172500],
  ['2022-07-01', 175620],
  ['2023-01-01', 193440],
  ['2023-07-01', 199500],
  ['2024-01-01', 206940],
  ['2024-07-01', 213360],
  ['2025-01-01', 219180],
  ['2025-07-01', 224580],
  ['2026-01-01', 229440],
])('on %s it is %i cents a month', (date, cents) => {
  expect(valueOn(minimumWage, date).value).toBe(cents);
});

test('the rise of January 2023 was 10.1469 %', () => {
  const rise = valueOn(minimumWage, '2023-01-01').value / valueOn(minimumWage, '2022-12-31').value - 1;
  expect((rise * 100).toFixed(4)).toBe('10.1469');
});

test('where nothing is known there is no amount', () => {
  expect(() => valueOn(minimumWage, '2026-07-01')).toThrow(
    'no minimum wage known on 2026-07-01; last value from 2026-01-01 until 2026-06-30',
  );
});
