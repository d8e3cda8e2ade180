import fc from 'fast-check';
import { expect, test } from 'vitest';
import { variant, variants } from '../../rules/variants.ts';
import { fraction } from '../fraction.ts';
import { benefitColumns } from './benefit-columns.ts';
import { type BenefitPlan, benefitPlan, MOST_CENTS } from './benefit-plan.ts';
import { className, lossClass } from './loss-class.ts';
import { monthly, monthlyExactly } from './monthly.ts';

const WAGE = 170100;
const LETTER = benefitPlan(variant('letter-2021'), WAGE);

/** Second computation: fractions of big integers all the way. */
function reference(plan: BenefitPlan, base: number, threeYears: number, remaining: number) {
  const [sum, left, full] = [BigInt(threeYears), 3n * BigInt(remaining), BigInt(plan.wageYear)];
  const reached = plan.byLoss
    ? sum <= 0n
      ? 0
      : plan.from.filter(from => (sum - left) * 100n >= BigInt(from) * sum).length
    : BigInt(remaining) < full
      ? plan.from.length
      : 0;
  if (reached === 0 || base <= 0) return { reached, monthly: 0 };
  const [times, over] = [BigInt(plan.mostTimes), BigInt(plan.mostOver)];
  const capped = BigInt(base) * over > times;
  const n = BigInt(plan.pays[reached - 1]!) * (capped ? times : BigInt(base));
  const d = 120_000n * (capped ? over : 1n);
  return { reached, monthly: Number((2n * n + d) / (2n * d)) };
}

const cents = fc.oneof(
  fc.integer({ min: -1_000_000, max: 12_000_000 }),
  fc.integer({ min: 0, max: MOST_CENTS }),
);
const income = fc.oneof(fc.integer({ min: 0, max: 12_000_000 }), fc.integer({ min: 0, max: MOST_CENTS }));
const plans = fc.constantFrom(
  ...variants().flatMap(one =>
    (['base', 'benefit'] as const).flatMap(on => [168480, 229440].map(wage => benefitPlan(one, wage, on))),
  ),
);

test('columns give what big integers give, for every variant', () => {
  const person = fc.tuple(cents, cents, cents, cents, income);
  fc.assert(
    fc.property(plans, fc.array(person, { minLength: 1, maxLength: 40 }), (plan, people) => {
      const column = (i: 0 | 1 | 2 | 3 | 4) => Float64Array.from(people, one => one[i]);
      const out = {
        reached: new Uint8Array(people.length),
        monthly: new Float64Array(people.length),
      };
      benefitColumns(
        plan,
        { base: column(0), earlier: [column(1), column(2), column(3)], remaining: column(4) },
        out,
      );
      people.forEach(([base, a, b, c, remaining], i) => {
        expect({ reached: out.reached[i], monthly: out.monthly[i] }).toEqual(
          reference(plan, base, a + b + c, remaining),
        );
      });
    }),
    { numRuns: 2000 },
  );
});

test('a base with fractions of a cent is rounded as a whole one', () => {
  fc.assert(
    fc.property(plans, cents, fc.integer({ min: 1, max: 5000 }), fc.nat(6), (plan, base, part, reached) => {
      const row = Math.min(reached, plan.from.length);
      // A fraction that cannot be shortened, just above the whole amount: never less, at most a cent more.
      const above = monthlyExactly(plan, fraction(BigInt(base) * 5003n + BigInt(part), 5003n), row);
      const [low, high] = [monthly(plan, base, row), monthly(plan, base + 1, row)];
      expect(above >= low && above <= high).toBe(true);
    }),
  );
});

test('part of the people: the rest of the results stays as it was', () => {
  const column = Float64Array.of(2_400_000, 2_400_000, 2_400_000);
  const out = { reached: new Uint8Array(3), monthly: new Int32Array(3) };
  const columns = {
    base: column,
    earlier: [column, column, column],
    remaining: new Float64Array(3),
  } as const;
  benefitColumns(LETTER, columns, out, 1, 2);
  expect([...out.monthly]).toEqual([0, 140000, 0]);
});

/** The way of a spreadsheet: divide, subtract, divide, compare. */
const inFloats = (round: (x: number) => number, threeYears: number, remaining: number, percent: number) => {
  const before = round(round(threeYears) / round(3));
  return round(round(round(before - round(remaining)) / before) * round(100)) >= percent;
};

test('exactly on a boundary nobody falls out: 30,000 means of three, where float64 and float32 do fail', () => {
  const bounds = LETTER.from;
  let wrong64 = 0;
  let wrong32 = 0;
  for (let i = 0; i < 30_000; i += 1) {
    const percent = bounds[i % bounds.length]!;
    // A sum of three years for which what remains is a whole number of cents at exactly that loss.
    const threeYears = 300 * (997 + 37 * i);
    const remaining = ((100 - percent) * threeYears) / 300;
    expect(Number.isInteger(remaining)).toBe(true);
    expect(lossClass(LETTER, threeYears, remaining)).toBe(bounds.indexOf(percent) + 1);
    expect(lossClass(LETTER, threeYears, remaining + 1)).toBe(bounds.indexOf(percent));
    if (!inFloats(x => x, threeYears / 100, remaining / 100, percent)) wrong64 += 1;
    if (!inFloats(Math.fround, threeYears / 100, remaining / 100, percent)) wrong32 += 1;
  }
  expect(wrong64).toBeGreaterThan(1000);
  expect(wrong32).toBeGreaterThan(1000);
});

test.each([
  [24320, 15808, '35-45'],
  [19600, 10780, '45-55'],
])('base %i and capacity %i are exactly on a boundary, and below it in float32', (before, after, name) => {
  const reached = lossClass(LETTER, 3 * before * 100, after * 100);
  expect(className(LETTER, reached)).toBe(name);
  const f = Math.fround;
  // A share kept in float32 lands just below the boundary.
  const share = f(f(before - after) / f(before));
  expect(share >= LETTER.from[reached - 1]! / 100).toBe(false);
});
