import fc from 'fast-check';
import { expect, test } from 'vitest';
import { margins } from './margins.ts';

const BANDS = [
  { outcome: 'self-employed', to: -8 },
  { outcome: 'undecided', from: -7, to: 7 },
  { outcome: 'employment', from: 8 },
];

test('gives the smallest change that reaches each band', () => {
  expect(margins(3, BANDS).map(({ points }) => points)).toEqual([-11, 0, 5]);
  expect(margins(-8, BANDS).map(({ points }) => points)).toEqual([0, 1, 16]);
  expect(margins(8, BANDS).map(({ points }) => points)).toEqual([-16, -1, 0]);
});

test('a change by the margin is in the band, and one point less is not', () => {
  const inside = (score: number, i: number) =>
    score >= (BANDS[i]!.from ?? -Infinity) && score <= (BANDS[i]!.to ?? Infinity);
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), score => {
      for (const [i, { points }] of margins(score, BANDS).entries()) {
        expect(inside(score + points, i)).toBe(true);
        if (points !== 0) expect(inside(score + points - Math.sign(points), i)).toBe(false);
      }
    }),
  );
});
