import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, isLess, larger, minus, plus, smaller, times } from './fraction.ts';

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const any = fc
  .tuple(
    whole,
    whole.filter(d => d !== 0n),
  )
  .map(([n, d]) => fraction(n, d));

test('sums, differences and products are exact, in lowest terms, with the sign above', () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(minus(plus(a, b), b)).toEqual(a);
      expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
      expect(isLess(a, b)).toBe(minus(a, b).n < 0n);
      expect(plus(smaller(a, b), larger(a, b))).toEqual(plus(a, b));
      expect(isLess(larger(a, b), smaller(a, b))).toBe(false);
      expect(a.d > 0n).toBe(true);
    }),
  );
  expect(fraction(-6, -4)).toEqual({ n: 3n, d: 2n });
  expect(fraction(0, -7)).toEqual({ n: 0n, d: 1n });
});
