import { expect, test } from 'vitest';
import { InputError } from '../../foundation/law/input-error.ts';
import { run } from './run.ts';
import { sideBySide } from './side-by-side.ts';

const given = { date: '2025-07-01', labourCost: 6_000_000, variant: 'bill-2025' };
const outcome = (change: object = {}) =>
  run(sideBySide, { ...given, ...change }, '2026-11-22').output as Outcome;

interface Outcome {
  readonly status: string;
  readonly employee: {
    readonly grossWage: number;
    readonly employerCost: number;
    readonly tax: number;
    readonly net: number;
    readonly premiums: Record<string, number>;
    readonly cover: readonly { fromWeek: number; untilWeek: number | null; monthly: number }[];
  };
  readonly selfEmployed: Record<string, number> & {
    readonly cover: readonly { fromWeek: number; untilWeek: number | null; monthly: number }[];
    readonly beside: { broodfonds: { gift: number; contribution: number } };
  };
  readonly difference: number;
  readonly notIncluded: readonly object[];
}

test('60,000 euros of work in 2025, worked out by hand', () => {
  const { employee, selfEmployed, difference, status, notIncluded } = outcome();
  // 2.74 + 6.28 + 0.50 + 1.33 + 6.51 = 17.36 per cent on top of the wage: 60,000 / 1.1736.
  expect(employee.grossWage).toBe(5_112_475);
  expect(Object.values(employee.premiums)).toEqual([140_082, 321_063, 25_562, 67_996, 332_822]);
  expect(employee.employerCost).toBe(6_000_000);
  // 35.82 per cent up to 38,441 and 37.48 per cent of the rest.
  expect(employee.tax).toBe(Math.round(3_844_100 * 0.3582 + (5_112_475 - 3_844_100) * 0.3748));
  // 60,000 is above the cap of 38,499.43: 173.25 a month.
  expect(selfEmployed.premiumMonthly).toBe(17_325);
  expect(selfEmployed.premium).toBe(207_897);
  expect(selfEmployed.taxableProfit).toBe(6_000_000 - 247_000 - 730_631);
  expect(selfEmployed.health).toBe(Math.round(5_022_369 * 0.0526));
  expect(difference).toBe(selfEmployed.net! - employee.net);
  expect(status).toBe('bill');
  expect(notIncluded.length).toBeGreaterThan(3);
});

test('in illness: 70 per cent for two years and then 75, against nothing for two years and then the minimum wage', () => {
  const { employee, selfEmployed } = outcome();
  expect(employee.cover).toEqual([
    { fromWeek: 1, untilWeek: 52, monthly: Math.round((5_112_475 * 0.7) / 12) },
    { fromWeek: 53, untilWeek: 104, monthly: Math.round((5_112_475 * 0.7) / 12) },
    { fromWeek: 105, untilWeek: null, monthly: Math.round((5_112_475 * 0.75) / 12) },
  ]);
  expect(selfEmployed.cover).toEqual([
    { fromWeek: 1, untilWeek: 104, monthly: 0 },
    { fromWeek: 105, untilWeek: null, monthly: 224_580 },
  ]);
  expect(selfEmployed.beside.broodfonds).toMatchObject({ gift: 250_000, contribution: 11_250 });
});

test('a low wage: the first year of sick pay is at least the minimum wage, never more than the wage', () => {
  const cover = (labourCost: number) => outcome({ labourCost }).employee.cover.map(({ monthly }) => monthly);
  expect(cover(3_200_000)[0]).toBe(224_580);
  expect(cover(3_200_000)[1]!).toBeLessThan(224_580);
  const { grossWage } = outcome({ labourCost: 2_400_000 }).employee;
  expect(cover(2_400_000)[0]).toBe(Math.round(grossWage / 12));
});

test('a deduction, a large employer and a flexible contract each move what they should', () => {
  const base = outcome();
  expect(outcome({ deductible: false }).selfEmployed.net!).toBeLessThan(base.selfEmployed.net!);
  expect(outcome({ enoughHours: false }).selfEmployed.net!).toBeLessThan(base.selfEmployed.net!);
  expect(outcome({ employer: 'large' }).employee.net).toBeLessThan(base.employee.net);
  expect(outcome({ contract: 'flexible' }).employee.net).toBeLessThan(base.employee.net);
  expect(outcome({ variant: 'letter-2021', rate: 0.056 }).selfEmployed.premium).toBeGreaterThan(
    base.selfEmployed.premium!,
  );
});

test.each([
  [{ date: '2023-07-01' }, '/date'],
  [{ date: '2027-01-01' }, '/date'],
  [{ date: '2026-07-01' }, '/date'],
  [{ labourCost: -1 }, '/labourCost'],
  [{ costs: 6_000_001 }, '/costs'],
  [{ variant: 'baz' }, '/variant'],
  [{ variant: 'letter-2021' }, '/rate'],
  [{ employer: 'tiny' }, '/employer'],
])('%o cannot be: %s', (change, pointer) => {
  try {
    outcome(change);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems.map(p => p.pointer)).toEqual([pointer]);
  }
});
