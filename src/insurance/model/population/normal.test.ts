import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceAbove, meanBelowCap } from './lognormal.ts';
import { normalCdf, normalQuantile } from './normal.ts';

test('the chance below a value, from tables', () => {
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1.96)).toBeCloseTo(0.9750021048517795, 14);
  expect(normalCdf(-3)).toBeCloseTo(0.0013498980316301, 14);
});

test('the quantile undoes the chance', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), p => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 13);
    }),
  );
});

test.each([
  [30_000, 0.7, 38_499.43, 27_901.4, 0.360789],
  [30_000, 0.7, 29_160, 23_847.37, 0.516181],
  [25_000, 0.8, 38_499.43, 25_024.74, 0.294699],
])('median %d, spread %d, cap %d', (median, spread, cap, mean, above) => {
  expect(meanBelowCap({ median, spread }, cap)).toBeCloseTo(mean, 2);
  expect(chanceAbove({ median, spread }, cap)).toBeCloseTo(above, 6);
});

test('a cap that nobody reaches leaves the mean of the lognormal', () => {
  expect(meanBelowCap({ median: 100, spread: 0.5 }, 1e9)).toBeCloseTo(100 * Math.exp(0.125), 9);
});
