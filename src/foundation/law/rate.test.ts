import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRates, compareRatio, formatPercent, parts, ratio, times } from './rate.ts';
import { down, halfUp, up } from './rounding.ts';

const whole = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -50, max: 50 }));
const notZero = whole.filter(n => n !== 0);

test('comparing is exact, also beyond 2^53', () => {
  fc.assert(
    fc.property(whole, notZero, whole, notZero, (a, b, c, d) => {
      // a/b - c/d has the sign of (ad - cb) / bd; multiply by (bd)².
      const [A, B, C, D] = [BigInt(a), BigInt(b), BigInt(c), BigInt(d)] as const;
      const sign = (A * D - C * B) * B * D;
      expect(compareRatio(a, b, c, d)).toBe(sign < 0n ? -1 : sign > 0n ? 1 : 0);
    }),
    { numRuns: 2000 },
  );
});

test('neighbours that float64 cannot tell apart', () => {
  const n = Number.MAX_SAFE_INTEGER;
  expect((n - 1) / n === (n - 2) / (n - 1)).toBe(true);
  expect(compareRatio(n - 1, n, n - 2, n - 1)).toBe(1);
});

test('a loss of exactly 35 % is in the class that starts there, where float64 is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e10 }), k => {
      const base = 20 * k;
      const lost = 7 * k;
      expect(compareRates(ratio(lost, base), parts(3500))).toBe(0);
      expect(compareRates(ratio(lost - 1, base), parts(3500))).toBe(-1);
    }),
  );
});

test('an amount times a rate is the exact product, rounded once', () => {
  const num = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(num, num, fc.integer({ min: 1, max: 1e9 }), (amount, n, d) => {
      const exact = BigInt(amount) * BigInt(n);
      const floor = exact / BigInt(d) - (exact % BigInt(d) < 0n ? 1n : 0n);
      fc.pre(floor > -(2n ** 53n) && floor < 2n ** 53n - 1n);
      expect(times(amount, ratio(n, d), down)).toBe(Number(floor));
      expect(times(amount, ratio(n, d), up)).toBe(Number(exact % BigInt(d) === 0n ? floor : floor + 1n));
    }),
  );
  expect(times(10, parts(2500), halfUp)).toBe(3);
  expect(times(190, parts(3500), halfUp)).toBe(67);
  expect(() => times(Number.MAX_SAFE_INTEGER, ratio(2, 1), halfUp)).toThrow(RangeError);
});

test('percentages', () => {
  expect(formatPercent(parts(2765), 'nl', halfUp)).toBe('27,65%');
  expect(formatPercent(parts(2760), 'en', halfUp)).toBe('27.6%');
  expect(formatPercent(parts(7000), 'nl', halfUp)).toBe('70%');
  expect(formatPercent(parts(5), 'nl', halfUp)).toBe('0,05%');
  expect(formatPercent(parts(-5075), 'nl', halfUp)).toBe('-50,75%');
  expect(formatPercent(ratio(1, 3), 'nl', halfUp)).toBe('33,33%');
  expect(formatPercent(ratio(-1, 100_000), 'nl', halfUp)).toBe('0%');
});

test('what is no ratio is refused', () => {
  for (const [n, d] of [
    [1, 0],
    [1, -2],
    [0.5, 1],
    [1, Number.NaN],
  ] as const) {
    expect(() => ratio(n, d)).toThrow(RangeError);
  }
  expect(() => compareRatio(1, 0, 1, 1)).toThrow('over 0');
  expect(() => compareRatio(0.1, 1, 1, 1)).toThrow('0.1 is no safe whole number');
});
