import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import type { PassThroughInput } from './input.ts';
import { passThrough } from './pass-through.ts';
import { tariffFactors } from './tariff.ts';

const line = { intercept: 100, slope: 1, marginalCost: 20, increase: 8 };

test.each<[string, PassThroughInput, number, number, number]>([
  ['a monopoly', { market: 'monopoly', ...line }, 60, 64, 0.5],
  ['Cournot with one', { market: 'cournot', firms: 1, ...line }, 60, 64, 0.5],
  ['Cournot with two', { market: 'cournot', firms: 2, ...line }, 140 / 3, 52, 2 / 3],
  ['Cournot with three', { market: 'cournot', firms: 3, ...line }, 40, 46, 0.75],
  ['one of four hit', { market: 'cournot', firms: 4, affected: 1, ...line }, 36, 37.6, 0.2],
  ['three of four hit', { market: 'cournot', firms: 4, affected: 3, ...line }, 36, 40.8, 0.6],
  ['competition, flat', { market: 'competition', ...line }, 20, 28, 1],
  ['competition, flat, not all', { market: 'competition', firms: 10, affected: 9, ...line }, 20, 20, 0],
  ['competition, rising', { market: 'competition', supplySlope: 1, ...line }, 60, 64, 0.5],
  ['Cournot, rising', { market: 'cournot', firms: 3, supplySlope: 2, ...line }, 60, 64, 0.5],
  [
    'elasticity 2',
    { market: 'constant-elasticity', elasticity: 2, marginalCost: 20, increase: 8 },
    40,
    56,
    2,
  ],
  ['elasticity 2, monopoly', { market: 'monopoly', elasticity: 2, marginalCost: 20, increase: 8 }, 40, 56, 2],
  [
    'elasticity 2, three firms',
    { market: 'constant-elasticity', elasticity: 2, firms: 3, marginalCost: 20, increase: 5 },
    24,
    30,
    1.2,
  ],
])('%s', (_, input, before, after, rate) => {
  const result = passThrough(input);
  expect(result.before).toBeCloseTo(before, 9);
  expect(result.after).toBeCloseTo(after, 9);
  expect(result.rate).toBeCloseTo(rate, 9);
});

test('firms that are hit too hard stop, and the others set the price', () => {
  const { after, affectedStop } = passThrough({
    market: 'cournot',
    firms: 2,
    affected: 1,
    ...line,
    increase: 79,
  });
  // The other one is a monopolist now: (100 + 20) / 2.
  expect([after, affectedStop]).toEqual([60, true]);
});

test.each<[Partial<PassThroughInput>, string]>([
  [{ affected: 4 }, '/affected'],
  [{ firms: 2.5 }, '/firms'],
  [{ firms: 0 }, '/firms'],
  [{ slope: 0 }, '/slope'],
  [{ slope: -1 }, '/slope'],
  [{ marginalCost: -1 }, '/marginalCost'],
  [{ marginalCost: 100 }, '/marginalCost'],
  [{ increase: 0 }, '/increase'],
  [{ increase: 80 }, '/increase'],
  [{ supplySlope: -1 }, '/supplySlope'],
  [{ intercept: undefined }, '/intercept'],
  [{ market: 'monopoly' }, '/firms'],
  [{ market: 'competition', elasticity: 2 }, '/elasticity'],
  [{ market: 'constant-elasticity', elasticity: 1 / 3 }, '/elasticity'],
  [{ market: 'constant-elasticity' }, '/elasticity'],
  [{ market: 'constant-elasticity', elasticity: 2, supplySlope: 1 }, '/supplySlope'],
])('%o cannot be: %s', (change, pointer) => {
  try {
    passThrough({ market: 'cournot', firms: 3, ...line, ...change });
    expect.unreachable();
  } catch (error) {
    expect((error as InputError).problems.map(p => p.pointer)).toContain(pointer);
  }
});

/** Each firm in turn sells what suits it best given the others, found by trying, until nobody changes. */
function bestResponses(price: (quantity: number) => number, costs: readonly number[], rise: number): number {
  const sold = costs.map(() => 1);
  for (let round = 0; round < 300; round++) {
    for (const [i, cost] of costs.entries()) {
      const others = sold.reduce((sum, q, j) => (j === i ? sum : sum + q), 0);
      const profit = (q: number) => price(others + q) * q - cost * q - (rise * q * q) / 2;
      let [low, high] = [0, 200];
      for (let step = 0; step < 100; step++) {
        const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
        if (profit(a) < profit(b)) low = a;
        else high = b;
      }
      // Half a step towards it: with many firms a whole one swings ever wider.
      sold[i] = (sold[i]! + (low + high) / 2) / 2;
    }
  }
  return price(sold.reduce((sum, q) => sum + q, 0));
}

test('firms that each look for their best answer end at the same price', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 50, max: 150 }),
      fc.integer({ min: 5, max: 30 }),
      fc.integer({ min: 5, max: 40 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 20 }),
      (firms, hit, intercept, slope, marginalCost, increase, rise) => {
        const affected = Math.min(hit, firms);
        fc.pre(marginalCost + increase < intercept);
        const input = {
          market: 'cournot' as const,
          firms,
          affected,
          intercept,
          slope: slope / 10,
          marginalCost,
          increase,
          supplySlope: rise / 10,
        };
        const costs = Array.from({ length: firms }, (_, i) => marginalCost + (i < affected ? increase : 0));
        const found = bestResponses(q => intercept - (slope / 10) * q, costs, rise / 10);
        expect(passThrough(input).after).toBeCloseTo(found, 4);
      },
    ),
    { numRuns: 25 },
  );
});

test('the more firms, the more of a rise for all is passed on, and the less of a rise for one', () => {
  const rates = [1, 2, 3, 5, 10, 50].map(firms => ({
    all: passThrough({ market: 'cournot', firms, ...line }).rate,
    one: passThrough({ market: 'cournot', firms, affected: 1, ...line, increase: 1 }).rate,
  }));
  for (const [i, rate] of rates.entries()) {
    if (i === 0) continue;
    expect(rate.all).toBeGreaterThan(rates[i - 1]!.all);
    expect(rate.one).toBeLessThan(rates[i - 1]!.one);
  }
});

test.each([
  [0.08, 0.27, 1.022077, 0.940311],
  [0.08, 1, 1.086957, 1],
  [0.054, 0.27, 1.014796, 0.959997],
  [0.054, 1, 1.057082, 1],
  [0, 1, 1, 1],
])('a premium of %d of which %d is passed on', (premium, part, tariff, net) => {
  const factors = tariffFactors({ premium, passThrough: part, tariff: 5000 });
  expect(factors.tariffFactor).toBeCloseTo(tariff, 6);
  expect(factors.netFactor).toBeCloseTo(net, 6);
  expect(factors.newTariff).toBe(Math.round(5000 * tariff));
});

test('a premium that would have to be passed on more than once over names the field', () => {
  expect(() => tariffFactors({ premium: 0.5, passThrough: 2 })).toThrow(InputError);
  expect(() => tariffFactors({ premium: 1, passThrough: 0.5 })).toThrow(InputError);
  expect(() => tariffFactors({ premium: 0.5, passThrough: -0.1 })).toThrow(InputError);
});
