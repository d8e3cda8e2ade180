import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  down,
  halfDown,
  halfUp,
  type Rounding,
  towardsZero,
  up,
  wholeEurosDown,
  wholeEurosNearest,
  wholeEurosUp,
} from './rounding.ts';

const whole = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -300, max: 300 }));
const divisor = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -12, max: 12 })).filter(d => d !== 0);

/** Floor of a fraction with BigInt: the second computation that all others are stated in. */
function floor(n: bigint, d: bigint): bigint {
  if (d < 0n) return floor(-n, -d);
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
}
const ceiling = (n: bigint, d: bigint) => -floor(-n, d);
const size = (n: bigint) => (n < 0n ? -n : n);

/** The closed form of each rounding, on the sizes of both numbers and whether the quotient is negative. */
const truth: [Rounding, (n: bigint, d: bigint) => bigint][] = [
  [down, floor],
  [up, ceiling],
  [towardsZero, (n, d) => signed(n, d, floor(size(n), size(d)))],
  [halfUp, (n, d) => signed(n, d, floor(2n * size(n) + size(d), 2n * size(d)))],
  [halfDown, (n, d) => signed(n, d, ceiling(2n * size(n) - size(d), 2n * size(d)))],
  [wholeEurosDown, (n, d) => 100n * floor(n, 100n * d)],
  [wholeEurosUp, (n, d) => 100n * ceiling(n, 100n * d)],
  [wholeEurosNearest, (n, d) => 100n * signed(n, d, floor(2n * size(n) + 100n * size(d), 200n * size(d)))],
];

function signed(n: bigint, d: bigint, result: bigint): bigint {
  return n < 0n === d < 0n ? result : -result;
}

function outside(value: bigint): boolean {
  return size(value) > BigInt(Number.MAX_SAFE_INTEGER);
}

test.each(truth)('%o is exact, for numbers and for big numbers', (rounding, closed) => {
  fc.assert(
    fc.property(whole, divisor, (n, d) => {
      const expected = closed(BigInt(n), BigInt(d));
      if (outside(expected)) {
        expect(() => rounding(n, d)).toThrow(RangeError);
        return;
      }
      expect(rounding(n, d)).toBe(Number(expected));
      expect(rounding(BigInt(n), d)).toBe(Number(expected));
      expect(rounding(n, BigInt(d))).toBe(Number(expected));
    }),
    { numRuns: 1000 },
  );
});

test('products far beyond float64 divide exactly', () => {
  const big = fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n });
  const over = fc.bigInt({ min: 2n ** 70n, max: 2n ** 90n });
  fc.assert(
    fc.property(big, over, (n, d) => {
      for (const [rounding, closed] of truth) expect(rounding(n, d)).toBe(Number(closed(n, d)));
    }),
  );
});

test('the halves, as the comments say', () => {
  const halves = [halfUp, halfDown, down, up, towardsZero].map(r => [r(5, 2), r(-5, 2)]);
  expect(halves).toEqual([
    [3, -3],
    [2, -2],
    [2, -3],
    [3, -2],
    [2, -2],
  ]);
  expect([wholeEurosDown(199, 1), wholeEurosUp(101, 1), wholeEurosNearest(150, 1)]).toEqual([100, 200, 200]);
});

test('zero is never negative zero', () => {
  for (const [rounding] of truth) {
    for (const n of [0, -0]) for (const d of [3, -3]) expect(rounding(n, d)).toBe(0);
  }
  expect(towardsZero(-1, 2)).toBe(0);
  expect(up(-1, 2)).toBe(0);
});

test('what cannot be divided is refused', () => {
  expect(() => halfUp(1, 0)).toThrow('division by 0');
  expect(() => halfUp(1n, 0n)).toThrow('division by 0');
  expect(() => halfUp(0.5, 1)).toThrow('0.5 is no whole number');
  expect(() => halfUp(2 ** 53, 2)).toThrow(RangeError);
  expect(() => halfUp(2n ** 80n, 2n)).toThrow(RangeError);
});
