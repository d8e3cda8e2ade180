import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  type IsoDate,
  isIsoDate,
  isWithin,
  monthsBetween,
} from './date.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Second computation of the calendar: by the rule of Gregory, without Date. */
function lengthOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : LENGTHS[month - 1]!;
}

function written(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day after, by carrying over. */
function following(date: IsoDate): IsoDate {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  if (d < lengthOf(y, m)) return written(y, m, d + 1);
  return m < 12 ? written(y, m + 1, 1) : written(y + 1, 1, 1);
}

const date = fc
  .record({ y: fc.integer({ min: 1700, max: 2400 }), m: fc.integer({ min: 1, max: 12 }), d: fc.nat(30) })
  .map(({ y, m, d }) => written(y, m, (d % lengthOf(y, m)) + 1));

test('a date exists exactly when the calendar has it', () => {
  const number = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), number, number, (y, m, d) => {
      expect(isIsoDate(written(y, m, d))).toBe(m >= 1 && m <= 12 && d >= 1 && d <= lengthOf(y, m));
    }),
  );
  for (const no of [
    '',
    '2026-1-1',
    '26-01-01',
    '0999-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '1900-02-29',
  ]) {
    expect([no, isIsoDate(no)]).toEqual([no, false]);
  }
});

test('adding one day carries over as the calendar does, across every month, leap day and change of clock', () => {
  let day = '1999-12-30';
  for (let i = 0; i < 366 * 8; i++) {
    expect(addDays(day, 1)).toBe(following(day));
    day = following(day);
  }
});

test('adding days adds up, and subtracting goes back', () => {
  const days = fc.integer({ min: -100_000, max: 100_000 });
  fc.assert(
    fc.property(date, days, days, (d, a, b) => {
      expect(addDays(addDays(d, a), b)).toBe(addDays(d, a + b));
      expect(addDays(addDays(d, a), -a)).toBe(d);
      expect(Math.sign(compareDates(addDays(d, a), d))).toBe(Math.sign(a));
    }),
  );
});

test('a period counts both its ends', () => {
  fc.assert(
    fc.property(date, fc.nat(100_000), (d, n) => {
      expect(daysBetween(d, addDays(d, n))).toBe(n + 1);
    }),
  );
  expect(daysBetween('2026-01-01', '2026-12-31')).toBe(365);
  expect(() => daysBetween('2026-01-02', '2026-01-01')).toThrow(
    'ends (2026-01-01) before it starts (2026-01-02)',
  );
});

test('a month later is the same day, or the last day of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
  fc.assert(
    fc.property(date, fc.integer({ min: -2000, max: 2000 }), (d, n) => {
      const [y, m, day] = d.split('-').map(Number) as [number, number, number];
      const index = y * 12 + (m - 1) + n;
      const [ny, nm] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
      expect(addMonths(d, n)).toBe(written(ny, nm, Math.min(day, lengthOf(ny, nm))));
    }),
  );
});

test('whole months: as many as fit before the day after the period', () => {
  fc.assert(
    fc.property(date, fc.nat(3000), (d, n) => {
      const until = addDays(d, n);
      const months = monthsBetween(d, until);
      expect(addMonths(d, months) <= addDays(until, 1)).toBe(true);
      expect(addMonths(d, months + 1) > addDays(until, 1)).toBe(true);
    }),
  );
  expect(monthsBetween('2026-01-01', '2026-01-31')).toBe(1);
  expect(monthsBetween('2026-01-31', '2026-02-27')).toBe(1);
  expect(monthsBetween('2026-01-31', '2026-02-26')).toBe(0);
  expect(monthsBetween('2026-01-01', '2026-12-31')).toBe(12);
});

test('within a period: both ends inclusive, a missing end is open', () => {
  expect(isWithin('2026-01-01', '2026-01-01', '2026-01-01')).toBe(true);
  expect(isWithin('2025-12-31', '2026-01-01', undefined)).toBe(false);
  expect(isWithin('2026-01-02', undefined, '2026-01-01')).toBe(false);
  expect(isWithin('2026-01-02', undefined, undefined)).toBe(true);
});

test('what is no date is refused', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30" is no date');
  expect(() => addDays('2026-02-28', 0.5)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addMonths('2026-02-28', Number.NaN)).toThrow(RangeError);
});
