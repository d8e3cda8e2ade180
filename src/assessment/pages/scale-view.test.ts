import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleView } from './scale-view.ts';

const bands = [
  { outcome: 'free', to: -13 },
  { outcome: 'open', from: -12, to: 12 },
  { outcome: 'hired', from: 13 },
];
const still = (value: number) => ({ value, low: value, high: value, exact: true });

test('a score in the middle stands in the middle of three bands that fill the line', () => {
  const view = scaleView(still(0), bands);
  expect(view.marker).toBe(49.33);
  expect(view.bands.map(band => band.outcome)).toEqual(['free', 'open', 'hired']);
  expect(view.borders.map(({ below, above }) => [below, above])).toEqual([
    [-13, -12],
    [12, 13],
  ]);
  expect(view.open).toBeUndefined();
});

test('bands given in another order are laid from low to high', () => {
  expect(scaleView(still(5), [...bands].reverse())).toEqual(scaleView(still(5), bands));
});

test('what is still attainable is cut off at the ends of the line', () => {
  expect(scaleView({ value: 0, low: -400, high: 3, exact: true }, bands).open).toEqual({
    start: 0,
    end: 53.33,
  });
});

test('for any score the marker stands on the line, inside the band that the score belongs to', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), value => {
      const { bands: laid, marker } = scaleView(still(value), bands);
      const own = laid.find(({ from = -Infinity, to = Infinity }) => from <= value && value <= to)!;
      expect(marker).toBeGreaterThanOrEqual(own.start);
      expect(marker).toBeLessThanOrEqual(own.start + own.width + 0.01);
      expect(laid.reduce((sum, band) => sum + band.width, 0)).toBeCloseTo(100, 1);
    }),
  );
});
