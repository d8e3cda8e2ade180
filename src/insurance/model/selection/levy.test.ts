import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levyNeeded } from './levy.ts';
import type { SelectionInput } from './rule.ts';
import { selection } from './selection.ts';

const uniform = (loading: number, more: Partial<SelectionInput> = {}): SelectionInput => ({
  risk: { uniform: [0, 1] },
  private: { loading },
  inert: 0,
  levy: 0,
  ...more,
});

test('for evenly spread risk the levy is (1 − t)(½ − (½ + loading) t) for a share t that may leave', () => {
  // Worked out by hand: π = (t + 1)/2 − λ t/(1 − t) and t = (π − λ)/(1 + L).
  for (const [loading, t] of [
    [0.3, 0.25],
    [0.3, 0.1],
    [0, 0.5],
    [0.1, 0.8],
  ] as const) {
    const { levy, keepsAll, with: ending } = levyNeeded({ ...uniform(loading), mostLeavers: t });
    expect(levy!).toBeCloseTo((1 - t) * (0.5 - (0.5 + loading) * t), 10);
    expect(keepsAll!).toBeCloseTo(0.5, 10);
    expect(ending!.leavers!).toBeCloseTo(t, 9);
  }
});

test('two types: the difference between the pooled premium and what the low risks pay privately', () => {
  const risk = {
    types: [
      { share: 0.8, risk: 0.04 },
      { share: 0.2, risk: 0.12 },
    ],
  };
  const result = levyNeeded({ ...uniform(0.3), risk, mostLeavers: 0 });
  expect(result.levy!).toBeCloseTo(0.056 - 1.3 * 0.04, 10);
  expect(result.without.leavers).toBeCloseTo(0.8, 12);
  expect(result.with!.leavers).toBe(0);
  expect(result.yield).toBe(0);
});

test('no levy is needed where nothing spirals', () => {
  expect(levyNeeded(uniform(0.3)).levy).toBe(0);
  expect(levyNeeded({ ...uniform(0.3), inert: 1, mostLeavers: 0 }).levy).toBe(0);
  // Without a loading all leave; a small levy keeps 5 %.
  expect(levyNeeded(uniform(0)).levy!).toBeCloseTo(0.05 * (0.5 - 0.475), 10);
});

test('no levy keeps those who leave whatever it costs', () => {
  const stubborn = uniform(0.3, { switches: { preference: { public: 0, private: 0.1 } } });
  expect(levyNeeded({ ...stubborn, mostLeavers: 0.05 })).toMatchObject({
    levy: null,
    keepsAll: null,
    with: null,
    yield: null,
  });
  expect(levyNeeded({ ...stubborn, mostLeavers: 0.2 }).levy!).toBeGreaterThan(0);
});

test('just above the levy it holds, just below it does not', () => {
  const input = fc.record({
    loading: fc.integer({ min: 0, max: 60 }).map(n => n / 100),
    inert: fc.integer({ min: 0, max: 90 }).map(n => n / 100),
    most: fc.integer({ min: 0, max: 95 }).map(n => n / 100),
    low: fc.integer({ min: 0, max: 50 }).map(n => n / 1000),
  });
  fc.assert(
    fc.property(input, ({ loading, inert, most, low }) => {
      const market = uniform(loading, { inert, risk: { uniform: [low, 0.12] } });
      const { levy } = levyNeeded({ ...market, mostLeavers: most });
      expect(selection({ ...market, levy: levy! + 1e-9 }).leavers!).toBeLessThanOrEqual(most + 1e-6);
      if (levy! > 1e-6) expect(selection({ ...market, levy: levy! - 1e-6 }).leavers!).toBeGreaterThan(most);
    }),
    { numRuns: 60 },
  );
});
