import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWithin, capped, members, plus, type Sums, union } from './sums.ts';

const numbers = fc.uniqueArray(fc.integer({ min: -70, max: 70 }), { minLength: 1, maxLength: 12 });
const ascending = (list: Iterable<number>) => [...new Set(list)].sort((a, b) => a - b);
const sumsOf = (list: readonly number[]): Sums =>
  list.map(least => ({ least, bits: 1n })).reduce((a, b) => union(a, b));

test('sets of sums hold what the same lists of numbers hold, however far apart', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.nat(40), (a, b, cap) => {
      expect(members(sumsOf(a))).toEqual(ascending(a));
      expect(members(plus(sumsOf(a), sumsOf(b)))).toEqual(ascending(a.flatMap(x => b.map(y => x + y))));
      expect(members(capped(sumsOf(a), cap))).toEqual(
        ascending(a.map(x => Math.min(cap, Math.max(-cap, x)))),
      );
      const [from, to] = [Math.min(...b), Math.max(...b)];
      expect(anyWithin(sumsOf(a), from, to)).toBe(a.some(x => from <= x && x <= to));
    }),
  );
});
