import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateLimit, TooOften } from './rate-limit.ts';

function limit(perMinute: number, most?: number) {
  let at = 0;
  const bucket = rateLimit(perMinute, () => at, most);
  return {
    pass: (ms: number) => {
      at += ms;
    },
    /** Seconds to wait; 0 when let through. */
    take: (key: string): number => {
      try {
        bucket.take(key);
        return 0;
      } catch (error) {
        if (error instanceof TooOften) return error.seconds;
        throw error;
      }
    },
  };
}

const times = (n: number, what: () => number) => Array.from({ length: n }, what);

test('a fifth of a minute at once, then evenly, each client for itself', () => {
  const { take, pass } = limit(60);
  expect(times(12, () => take('a'))).toEqual(Array(12).fill(0));
  expect(take('a')).toBe(1);
  expect(take('b')).toBe(0);
  pass(1000);
  expect([take('a'), take('a')]).toEqual([0, 1]);
  pass(60_000);
  expect(times(13, () => take('a')).filter(seconds => seconds > 0)).toHaveLength(1);
});

test('who waits as long as was said is let through', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.nat(5000), { maxLength: 50 }),
      (rate, gaps) => {
        const { take, pass } = limit(rate);
        for (const gap of gaps) {
          pass(gap);
          take('a');
        }
        let seconds = 0;
        for (let i = 0; i <= rate && seconds === 0; i += 1) seconds = take('a');
        expect(seconds).toBeGreaterThan(0);
        pass(seconds * 1000);
        expect(take('a')).toBe(0);
      },
    ),
    { numRuns: 50 },
  );
});

test('never more than the bucket and what flowed into it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.array(fc.nat(3000), { maxLength: 300 }),
      (rate, gaps) => {
        const { take, pass } = limit(rate);
        let [through, passed] = [0, 0];
        for (const gap of gaps) {
          pass(gap);
          passed += gap;
          if (take('a') === 0) through += 1;
        }
        expect(through).toBeLessThanOrEqual(Math.max(1, rate / 5) + (passed * rate) / 60_000 + 1e-6);
      },
    ),
  );
});

test('0 is without limit', () => {
  const { take } = limit(0);
  expect(times(10_000, () => take('a')).every(seconds => seconds === 0)).toBe(true);
});

test('clients without number take no memory without end; who was just refused stays refused', () => {
  const { take } = limit(5, 100);
  expect([take('bad'), take('bad')]).toEqual([0, 12]);
  for (let i = 0; i < 1000; i += 1) {
    expect(take(`client ${i}`)).toBe(0);
    if (i % 40 === 0) expect(take('bad')).toBe(12);
  }
});
