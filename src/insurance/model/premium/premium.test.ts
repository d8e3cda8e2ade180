import fc from 'fast-check';
import { expect, test } from 'vitest';
import { variant } from '../../rules/variants.ts';
import { type PremiumFacts, premiumOf } from './premium.ts';

const of = (id: string, date: string, euros: number, more: Partial<PremiumFacts> = {}) =>
  premiumOf(variant(id), { date, profit: Math.round(euros * 100), basis: 'date', ...more });

test('the published maxima come from the mean of both half-years', () => {
  expect(of('bill-2024', '2024-06-01', 1e6, { basis: 'year-average' }).monthly).toBe(19514);
  const bill = of('bill-2025', '2025-09-16', 1e6, { basis: 'year-average' });
  expect([bill.monthly, bill.cap]).toEqual([17116, 3803657]);
});

test.each([
  ['2025-07-01', 12_000, 5400],
  ['2025-07-01', 30_000, 13500],
  ['2025-07-01', 38_499.43, 17325],
  ['2025-07-01', 90_000, 17325],
  ['2026-01-01', 90_000, 17700],
  ['2025-07-01', -5000, 0],
])('bill of 2025 on %s, profit %d: %i cents a month', (date, profit, monthly) => {
  expect(of('bill-2025', date, profit).monthly).toBe(monthly);
});

test('the old law: 2,196.30 a year at a profit of 40,000', () => {
  expect(of('waz', '2003-06-01', 40_000)).toMatchObject({ yearly: 219630, monthly: 18303, maximum: 18303 });
  expect(of('waz', '2003-06-01', 13_160).monthly).toBe(0);
  expect(() => of('waz', '2025-07-01', 40_000)).toThrow('/date: "2025-07-01" is not possible here');
});

test('the advice: another waiting time, another rate', () => {
  expect(of('foundation-2020', '2020-03-03', 20_000).monthly).toBe(13333);
  expect(of('foundation-2020', '2020-03-03', 20_000, { waitingWeeks: 104 }).monthly).toBe(12000);
  expect(of('foundation-2020', '2020-03-03', 20_000, { waitingWeeks: 26 }).rate).toBe(880);
  expect(() => of('foundation-2020', '2020-03-03', 20_000, { waitingWeeks: 13 })).toThrow('26, 52, 104');
});

test('the letter names no rate: give one', () => {
  expect(() => of('letter-2021', '2025-07-01', 30_000)).toThrow('/rate');
  expect(of('letter-2021', '2025-07-01', 30_000, { rate: 560 }).monthly).toBe(14000);
});

test('a premium is the same share of the benefit at every profit: 7.714 %', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 20_000_000 }), profit => {
      const { yearly, cap } = premiumOf(variant('bill-2025'), { date: '2025-07-01', profit, basis: 'date' });
      const benefit = 0.7 * Math.min(profit, cap);
      expect(Math.abs(yearly / benefit - 0.054 / 0.7)).toBeLessThan(1e-4);
    }),
  );
});
