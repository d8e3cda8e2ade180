import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import { arrears, collectionCalendar } from './collection.ts';
import type { PremiumEvent } from './event.ts';
import { premiumYearOf } from './premium-year.ts';

const assessed = (on: string, premium: number, provisional = true): PremiumEvent => ({
  ...{ kind: 'premium-set', on, provisional, profit: 3_000_000, premium },
});

test('a provisional premium is collected in equal parts over the months that are left', () => {
  const year = premiumYearOf(2027, [assessed('2027-08-15', 100_001)]);
  expect(collectionCalendar(year)).toEqual([
    { due: '2027-09-30', amount: 25_001 },
    { due: '2027-10-31', amount: 25_000 },
    { due: '2027-11-30', amount: 25_000 },
    { due: '2027-12-31', amount: 25_000 },
  ]);
  expect(arrears(year, '2027-10-30')).toBe(25_001);
});

test('the final premium settles the provisional one in one payment', () => {
  const year = premiumYearOf(2027, [
    ...[assessed('2026-12-01', 120_000), assessed('2028-05-01', 100_000, false)],
    { kind: 'received', on: '2027-12-31', amount: 120_000 },
  ]);
  expect(collectionCalendar(year)).toHaveLength(13);
  expect(collectionCalendar(year).at(-1)).toEqual({ due: '2028-06-12', amount: -20_000 });
  expect(arrears(year, '2027-12-31')).toBe(0);
  expect(arrears(year, '2028-06-12')).toBe(-20_000);
});

test('whenever it is set and however often: all parts together are the premium that was set last', () => {
  const day = fc
    .integer({ min: 0, max: 1200 })
    .map(n => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.integer({ min: 0, max: 500_000 })), { minLength: 1, maxLength: 4 }),
      list => {
        const sorted = list.toSorted(([a], [b]) => (a < b ? -1 : 1));
        const year = premiumYearOf(
          2027,
          sorted.map(([on, premium]) => assessed(on, premium)),
        );
        expect(arrears(year, '2031-12-31')).toBe(sorted.at(-1)![1]);
      },
    ),
  );
});

test.each<[string, readonly PremiumEvent[]]>([
  ['year-not-over', [assessed('2027-12-31', 1, false)]],
  ['final-already', [assessed('2028-01-01', 1, false), assessed('2028-02-01', 1)]],
  ['before-last', [assessed('2028-02-01', 1), assessed('2028-01-01', 1)]],
  ['not-assessed', [{ kind: 'reminded', on: '2028-01-01' }]],
])('%s is refused', (code, events) => {
  expect(() => premiumYearOf(2027, events)).toThrow(InputError);
  try {
    premiumYearOf(2027, events);
  } catch (error) {
    expect((error as InputError).problems[0]?.code).toBe(code);
  }
});
