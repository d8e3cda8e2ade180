import { expect, test } from 'vitest';
import { halfUp } from '../../../foundation/law/rounding.ts';
import { variant } from '../../rules/variants.ts';
import type { Fraction } from '../fraction.ts';
import { type BaseFacts, baseOf } from './base.ts';

const cents = ({ n, d }: Fraction) => halfUp(n, d);
/** The amount in ten-thousandths of a euro. */
const fine = ({ n, d }: Fraction) => halfUp(n * 100n, d);

const plain = { ...variant('waz'), base: { ...variant('waz').base, indexed: false } };
const facts = (oldToNew: readonly number[], more: Partial<BaseFacts> = {}): BaseFacts => ({
  onset: '2021-07-01',
  level: '2021-07-01',
  profits: Object.fromEntries(oldToNew.map((euros, i) => [2021 - oldToNew.length + i, euros * 100])),
  ...more,
});

test('a bad last year: the average of five years is more, and is capped', () => {
  const base = baseOf(plain, facts([40000, 38000, 30000, 24000, 6000]));
  expect([cents(base.lastYear), cents(base.average)]).toEqual([2299, 10575]);
  expect(fine(base.perDay)).toBe(782069);
  expect(base).toMatchObject({ rule: 'five-year-average', capped: true });
});

test('a rising profit: the last year counts', () => {
  const base = baseOf(plain, facts([9000, 9500, 10000, 10500, 11000]));
  expect(fine(base.perDay)).toBe(421456);
  expect(base.rule).toBe('last-year');
});

test('each year is indexed from the year after it', () => {
  const base = baseOf(variant('waz'), facts([9000, 9500, 10000, 10500, 11000]));
  // 11,000 x 1701.00 / 1684.80 / 261
  expect(cents(base.lastYearIndexed)).toBe(Math.round((1_100_000 * 1701) / 1684.8 / 261));
  const wages = [1551.6, 1578, 1615.8, 1653.6, 1684.8];
  const sum = [9000, 9500, 10000, 10500, 11000].reduce((s, p, i) => s + (p * 1701) / wages[i]!, 0);
  expect(cents(base.averageIndexed)).toBe(Math.round((sum * 100) / 1305));
  expect(cents(base.lastYear)).toBe(4215);
});

test('with onset in the first half of a year the last year is not indexed', () => {
  const { lastYear, lastYearIndexed } = baseOf(
    variant('waz'),
    facts([11000], { onset: '2021-03-01', level: '2021-03-01' }),
  );
  expect(lastYearIndexed).toEqual(lastYear);
});

test('a loss counts as nil, and so does a year that is left out', () => {
  const loss = baseOf(plain, facts([-40000, 0, 0, 20000, 10000]));
  const none = baseOf(plain, facts([20000, 10000]));
  expect(loss.average).toEqual(none.average);
  expect(cents(none.average)).toBe(Math.round(3_000_000 / 1305));
});

test('starter: 18,000 in 30 weeks is 31,320 a year, 120.00 a day', () => {
  const { lastYear, rule } = baseOf(plain, facts([], { starter: { income: 1_800_000, weeks: 30 } }));
  expect([cents(lastYear), fine(lastYear), rule]).toEqual([12000, 1_200_000, 'starter']);
});

test('no rule for starters when the four years before brought as much on average', () => {
  const profits = { 2016: 1_800_000, 2017: 1_800_000, 2018: 1_800_000, 2019: 1_800_000 };
  const starter = { income: 1_800_000, weeks: 30 };
  const { lastYear, rule } = baseOf(plain, { ...facts([]), profits, starter });
  expect([cents(lastYear), rule]).toEqual([Math.round(1_800_000 / 261), 'last-year']);
  const less = { ...profits, 2016: 1_799_999 };
  expect(baseOf(plain, { ...facts([]), profits: less, starter }).rule).toBe('starter');
});

test('what the variant caps: the base, or what lets the benefit reach the minimum wage', () => {
  const waz = baseOf(plain, facts([100_000]));
  const letter = baseOf(variant('letter-2021'), facts([100_000]));
  expect(fine(waz.most)).toBe(782069);
  expect(fine(letter.most)).toBe(Math.round((170100 * 100) / 21.75 / 0.7));
});

test('a director-shareholder has the customary wage, whatever the profits', () => {
  const base = baseOf(plain, facts([], { customaryWage: 2_000_000 }));
  expect([cents(base.perDay), base.rule]).toEqual([Math.round(2_000_000 / 261), 'customary-wage']);
});

test('spouses in one business: each the part of the profit that the work is worth', () => {
  const spouse = { ownWage: 1_000_000, otherWage: 3_000_000 };
  const { lastYear } = baseOf(plain, facts([40000], { spouse }));
  expect(cents(lastYear)).toBe(Math.round(1_000_000 / 261));
});

test('twelve other months for hardship', () => {
  const window = { from: '2020-05-01', profit: 1_500_000 };
  const base = baseOf(plain, facts([6000], { window }));
  expect([cents(base.lastYear), base.rule]).toEqual([Math.round(1_500_000 / 261), 'window']);
  for (const from of ['2020-01-01', '2020-07-02'])
    expect(() => baseOf(plain, facts([6000], { window: { from, profit: 1 } }))).toThrow(
      `/window/from: "${from}" is not possible here; expected: a day from 2020-01-02 up to 2020-07-01`,
    );
});

test('who is also an employee: the daily wage goes off', () => {
  // Above the minimum wage: 100,000 / 261 less 300.00, then the cap.
  const high = baseOf(plain, facts([100_000], { employeePerDay: 37000 }));
  expect(cents(high.perDay)).toBe(Math.round(10_000_000 / 261 - 37000));
  // Both below: the minimum wage less the daily wage without holiday allowance, or the base when that is less.
  const low = baseOf(plain, facts([15_000], { employeePerDay: 5400 }));
  expect(cents(low.perDay)).toBe(Math.round(170100 / 21.75 - 5000));
  const lowest = baseOf(plain, facts([1000], { employeePerDay: 5400 }));
  expect(cents(lowest.perDay)).toBe(Math.round(100_000 / 261));
});

test.each([
  [facts([], {}), '/profits/2020'],
  [{ ...facts([11000]), profits: { 2020: 1, 2021: 1 } }, '/profits/2021'],
  [{ ...facts([11000]), level: '2031-01-01' }, '/onset: no minimum wage known on 2031-01-01'],
  [
    { onset: '2015-02-01', level: '2015-02-01', profits: { 2010: 1, 2014: 1 } },
    '/profits/2010: no minimum wage known',
  ],
])('what cannot be names the field', (given, where) => {
  expect(() => baseOf(variant('waz'), given)).toThrow(where);
});

test('a rule that the variant does not have is refused', () => {
  const starter = { income: 1, weeks: 1 };
  expect(() => baseOf(variant('bill-2025'), facts([], { starter }))).toThrow('/starter');
  expect(() => baseOf(variant('letter-2021'), facts([1], { employeePerDay: 1 }))).toThrow('/employeePerDay');
});
