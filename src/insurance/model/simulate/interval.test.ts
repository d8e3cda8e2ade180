import { expect, test } from 'vitest';
import { intervalOf } from './interval.ts';

test('one replication has no interval', () => {
  expect(intervalOf([3])).toEqual({ mean: 3, low: null, high: null });
});

test.each([
  [2, 12.7062],
  [5, 2.7764],
  [10, 2.2622],
  [11, 2.2281],
  [12, 2.201],
  [31, 2.0423],
  [121, 1.9799],
])('with %d replications the half width is that of Student', (n, quantile) => {
  // Half of them 1 below and half 1 above their mean, with one at it when the number is odd.
  const values = Array.from({ length: n }, (_, i) => (n % 2 === 1 && i === 0 ? 5 : i % 2 === 0 ? 6 : 4));
  const { mean, low, high } = intervalOf(values);
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - 5) ** 2, 0) / (n - 1));
  expect(mean).toBeCloseTo(5, 12);
  expect((high! - mean) / (deviation / Math.sqrt(n))).toBeCloseTo(quantile, 3);
  expect(mean - low!).toBeCloseTo(high! - mean, 12);
});
