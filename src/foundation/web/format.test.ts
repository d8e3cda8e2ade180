import { expect, test } from 'vitest';
import { formatAmount, formatDate, formatNumber, formatPeriod } from './format.ts';

/** Intl puts a no-break space after the sign of the euro. */
const NBSP = '\u00a0';

test('a date is written out, and stays the day that it is', () => {
  expect(formatDate('2026-11-22', 'nl')).toBe('22 november 2026');
  expect(formatDate('2026-01-01', 'en')).toBe('1 January 2026');
});

test('an amount is in euros and cents', () => {
  expect(formatAmount(123456, 'nl')).toBe(`€${NBSP}1.234,56`);
  expect(formatAmount(-5, 'nl')).toBe(`€${NBSP}-0,05`);
  expect(formatAmount(123456, 'en')).toBe('€1,234.56');
});

test('a number has the separators of its language', () => {
  expect(formatNumber(1234567.5, 'nl')).toBe('1.234.567,5');
  expect(formatNumber(1234567.5, 'en')).toBe('1,234,567.5');
});

test('a period names the ends that are known, both inclusive', () => {
  expect(formatPeriod('2025-01-01', '2025-12-31', 'nl')).toBe('1 januari 2025 tot en met 31 december 2025');
  expect(formatPeriod('2025-01-01', undefined, 'nl')).toBe('vanaf 1 januari 2025');
  expect(formatPeriod(undefined, '2025-12-31', 'en')).toBe('up to and including 31 December 2025');
  expect(formatPeriod(undefined, undefined, 'nl')).toBeUndefined();
});
