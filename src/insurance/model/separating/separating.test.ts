import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import { type SeparatingInput, separating } from './separating.ts';

const c: SeparatingInput = { utility: 'log', wealth: 100, loss: 50, high: 0.5, low: 0.2, shareHigh: 0.3 };

test('T7a: cover and utility of the published example', () => {
  const { lowCover, utilities } = separating({ ...c, loss: 90, high: 0.9, low: 0.1 });
  expect(lowCover).toBeCloseTo(6.455383900159773, 12);
  // The post itself says 4.42472; that does not follow from its own contract.
  expect(utilities.low).toBeCloseTo(4.4148877763, 9);
});

test('T7b: with square roots, exact where the publication rounds to 10 % for 2.50', () => {
  const { lowCover, lowPremium, lowCoverShare } = separating({
    utility: 'sqrt',
    wealth: 125,
    loss: 100,
    high: 0.75,
    low: 0.25,
    shareHigh: 0.5,
  });
  expect(lowCoverShare).toBeCloseTo(0.106132704, 9);
  expect(lowCover).toBeCloseTo(10.6132704, 7);
  expect(lowPremium).toBeCloseTo(2.65332, 5);
});

test('T7c: the root of 0.16 x² - 70 x + 625, and when the separating contracts hold', () => {
  const result = separating(c);
  expect(result.lowCover).toBeCloseTo((70 - Math.sqrt(70 * 70 - 4 * 0.16 * 625)) / 0.32, 12);
  expect(result.lowCover).toBeCloseTo(9.1186271094, 9);
  expect(result.lowPremium).toBeCloseTo(1.8237254219, 9);
  expect(Math.exp(result.utilities.high)).toBeCloseTo(75, 10);
  expect(result.thresholdShareHigh).toBeCloseTo(0.16219089, 8);
  expect(separating({ ...c, shareHigh: 0.16219 }).exists).toBe(false);
  expect(separating({ ...c, shareHigh: 0.162191 }).exists).toBe(true);
});

test('without high risks a contract for all is fair to the low ones', () => {
  const { exists, pooling } = separating({ ...c, shareHigh: 0 });
  expect(exists).toBe(false);
  expect(pooling.cover).toBeCloseTo(50, 6);
});

test.each([
  [{ low: 0.6 }, '/low'],
  [{ loss: 100 }, '/loss'],
  [{ loss: 0 }, '/loss'],
  [{ high: 1 }, '/high'],
  [{ shareHigh: 1.2 }, '/shareHigh'],
  [{ wealth: -1, loss: -2 }, '/wealth'],
])('%o cannot be', (change, pointer) => {
  const problems = () => separating({ ...c, ...change });
  expect(problems).toThrow(InputError);
  try {
    problems();
  } catch (error) {
    expect((error as InputError).problems.map(p => p.pointer)).toContain(pointer);
  }
});

const input = fc
  .record({
    utility: fc.constantFrom('log' as const, 'sqrt' as const),
    wealth: fc.integer({ min: 50, max: 1000 }),
    loss: fc.integer({ min: 5, max: 95 }),
    high: fc.integer({ min: 20, max: 95 }),
    low: fc.integer({ min: 5, max: 90 }),
    shareHigh: fc.integer({ min: 0, max: 100 }),
  })
  .filter(({ high, low }) => high > low + 1)
  .map(({ wealth, loss, high, low, shareHigh, utility }) => ({
    utility,
    wealth,
    loss: (wealth * loss) / 100,
    high: high / 100,
    low: low / 100,
    shareHigh: shareHigh / 100,
  }));

test('trying every contract on a fine grid finds the same: no cover that high risks would not take, no better pool', () => {
  fc.assert(
    fc.property(input, given => {
      const { utility, wealth, loss, high, low, shareHigh } = given;
      const u = utility === 'log' ? Math.log : Math.sqrt;
      const value = (chance: number, price: number, cover: number) =>
        (1 - chance) * u(wealth - price * cover) + chance * u(wealth - loss + (1 - price) * cover);
      const { lowCover, exists, utilities, thresholdShareHigh } = separating(given);
      const covers = Array.from({ length: 2001 }, (_, i) => (loss * i) / 2000);
      const full = value(high, high, loss);
      const largest = covers.findLast(cover => value(high, low, cover) <= full)!;
      expect(Math.abs(largest - lowCover)).toBeLessThanOrEqual(loss / 2000 + 1e-9);
      const pool = low + shareHigh * (high - low);
      const best = Math.max(...covers.map(cover => value(low, pool, cover)));
      expect(best).toBeLessThanOrEqual(utilities.lowPooled + 1e-12);
      if (Math.abs(best - utilities.low) > 1e-5) expect(exists).toBe(best <= utilities.low);
      if (Math.abs(shareHigh - thresholdShareHigh) > 1e-6)
        expect(exists).toBe(shareHigh >= thresholdShareHigh);
    }),
    { numRuns: 200 },
  );
});
