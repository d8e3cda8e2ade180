import { expect, test } from 'vitest';
import type { SelectionInput } from './rule.ts';
import { selection } from './selection.ts';

const unit = { uniform: [0, 1] } as const;
const willing = (factor: number, add: number, start?: number): SelectionInput => ({
  risk: unit,
  willingness: { factor, add },
  inert: 0,
  levy: 0,
  start,
});
const types = {
  types: [
    { share: 0.2, risk: 0.12 },
    { share: 0.8, risk: 0.04 },
  ],
};
const twoTypes = (alpha: number, start?: number): SelectionInput => ({
  risk: types,
  willingness: { factor: 1 + alpha, add: 0 },
  inert: 0,
  levy: 0,
  start,
});
const optOut = (loading: number, more: Partial<SelectionInput> = {}): SelectionInput => ({
  risk: unit,
  private: { loading },
  inert: 0,
  levy: 0,
  ...more,
});

test.each([
  [1, 1, 0],
  [1.25, 0.8333333333, 0.3333333333],
  [1.5, 0.75, 0.5],
  [2, 0.6666666667, 0.6666666667],
  [3, 0.6, 0.8],
])('T1: willing to pay %d times the cost', (factor, premium, share) => {
  const { equilibria, limit } = selection(willing(factor, 0));
  expect(equilibria).toHaveLength(1);
  expect(equilibria[0]!.premium).toBeCloseTo(premium, 9);
  expect(1 - equilibria[0]!.leavers).toBeCloseTo(share, 9);
  expect(equilibria[0]!.stable).toBe(true);
  expect(equilibria[0]!.slope).toBeCloseTo(1 / (2 * factor), 9);
  expect(limit).toBe(equilibria[0]!.premium);
});

test('T1: less willing than it costs, nobody takes the cover and the premium is what the last one costs', () => {
  expect(selection(willing(0.8, 0)).equilibria).toEqual([
    { premium: 1, leavers: 1, stable: true, slope: 0, spiral: true },
  ]);
});

test('T2: the path halves its distance at every step, exactly', () => {
  const { path, limit, equilibria } = selection(willing(1, 0.1));
  for (const [i, premium] of [0.5, 0.7, 0.8, 0.85, 0.875, 0.8875].entries())
    expect(path[i]).toBeCloseTo(premium, 14);
  expect(limit).toBeCloseTo(0.9, 14);
  expect(1 - equilibria[0]!.leavers).toBeCloseTo(0.2, 14);
});

test.each([
  [0.3, 0.7, 0.6],
  [0.5, 0.5, 1],
  [0.6, 0.5, 1],
])('T2: willing to pay %d more', (add, premium, share) => {
  const { equilibria } = selection(willing(1, add));
  expect(equilibria.map(e => e.premium)).toEqual([expect.closeTo(premium, 12)]);
  expect(1 - equilibria[0]!.leavers).toBeCloseTo(share, 12);
});

test.each([
  [0, 1, 1],
  [0.1, 0.8333333333, 0.9166666667],
  [0.2, 0.7142857143, 0.8571428571],
  [0.3, 0.625, 0.8125],
  [0.5, 0.5, 0.75],
  [1, 0.3333333333, 0.6666666667],
])('T3: a loading of %d', (loading, leavers, premium) => {
  for (const top of [1, 0.11, 4000]) {
    const { equilibria, limit, path } = selection(optOut(loading, { risk: { uniform: [0, top] } }));
    expect(equilibria).toHaveLength(1);
    expect(equilibria[0]!.leavers).toBeCloseTo(leavers, 9);
    expect(equilibria[0]!.premium / top).toBeCloseTo(premium, 9);
    expect(limit).toBe(equilibria[0]!.premium);
    expect(path.at(-1)! / top).toBeCloseTo(premium, 9);
  }
});

test('T6: two stable equilibria, and where it starts decides', () => {
  const low = selection(twoTypes(0.5));
  expect(low.pooledPremium).toBeCloseTo(0.056, 14);
  expect(low.equilibria.map(e => [e.premium, e.leavers, e.stable])).toEqual([
    [expect.closeTo(0.056, 12), 0, true],
    [expect.closeTo(0.12, 12), expect.closeTo(0.8, 12), true],
  ]);
  expect(low.limit).toBeCloseTo(0.056, 12);
  expect(selection(twoTypes(0.5, 0.12)).limit).toBeCloseTo(0.12, 12);
  expect(selection(twoTypes(0.3)).equilibria.map(e => e.premium)).toEqual([expect.closeTo(0.12, 12)]);
  expect(selection(twoTypes(0.3)).limit).toBeCloseTo(0.12, 12);
});

test('T6: between the two lies a premium that only divides: three quarters of the low risks would have to stay', () => {
  const { jumps } = selection(twoTypes(0.5));
  expect(jumps).toEqual([
    { premium: expect.closeTo(0.06, 12), leavers: expect.closeTo(0.2, 12), turns: 'away' },
  ]);
  expect(selection(twoTypes(0.5, 0.0599)).limit).toBeCloseTo(0.056, 12);
  expect(selection(twoTypes(0.5, 0.0601)).limit).toBeCloseTo(0.12, 12);
});

test('T6: the critical willingness is .40; just there the pool holds, but any push ends it', () => {
  expect(selection(twoTypes(0.3999999)).equilibria).toHaveLength(1);
  expect(selection(twoTypes(0.4000001)).equilibria.map(e => e.stable)).toEqual([true, true]);
  const critical = selection(twoTypes(0.4));
  expect(critical.equilibria.map(e => e.stable)).toEqual([false, true]);
  expect(critical.limit).toBeCloseTo(0.056, 12);
});

test('inertia and a levy', () => {
  expect(selection(optOut(0, { inert: 1 })).equilibria).toEqual([
    { premium: 0.5, leavers: 0, stable: true, slope: 0, spiral: false },
  ]);
  const levied = selection(optOut(0.3, { levy: 0.5 }));
  expect(levied.equilibria.map(e => [e.premium, e.leavers])).toEqual([[0.5, 0]]);
  // π = (t + 1)/2 - λt/(1 - t) with t = (π - λ)/1.3: λ = (1 - t)(½ - 0.8 t), so t = ¼ at λ = 0.225.
  const { equilibria } = selection(optOut(0.3, { levy: 0.225 }));
  expect(equilibria[0]!.leavers).toBeCloseTo(0.25, 12);
});

test('a stretch of premiums each of which brings itself about', () => {
  const { equilibria, continua } = selection(willing(0.5, 0.5));
  expect(continua).toEqual([[0.5, 1]]);
  expect(equilibria.map(e => [e.premium, e.stable])).toEqual([
    [0.5, false],
    [1, false],
  ]);
});

test('where the high risks are the least willing, the premium can go to and fro without an equilibrium', () => {
  const { equilibria, jumps, limit, cycle } = selection({
    risk: {
      types: [
        { share: 0.5, risk: 0.02 },
        { share: 0.5, risk: 0.1 },
      ],
    },
    willingness: { factor: -1, add: 0.14 },
    inert: 0,
    levy: 0,
  });
  expect([equilibria, limit]).toEqual([[], null]);
  expect(cycle).toEqual([expect.closeTo(0.02, 12), expect.closeTo(0.06, 12)]);
  // The pool would cost 0.04 if a third of the high risks stayed: (0.5 × 0.02 + x × 0.1) / (0.5 + x) = 0.04, x = 1/6.
  expect(jumps).toEqual([
    { premium: expect.closeTo(0.04, 12), leavers: expect.closeTo(1 / 3, 12), turns: 'towards' },
  ]);
});

test('a floor leaves who stays as it is without a cost of changing over, and gives more cover for the same money', () => {
  const bare = selection(optOut(0.3));
  const floored = selection(optOut(0.3, { private: { loading: 0.3, floor: { value: 0.5 } } }));
  expect(floored.limit).toBe(bare.limit);
  // All leavers have a mean risk of .3125: .8125 / (1.3 × .3125) = 2.
  expect(floored.coverMultiple).toBeCloseTo(2, 12);
  const costly = selection(
    optOut(0.3, { private: { loading: 0.3, switchingCost: 0.1, floor: { value: 0.5 } } }),
  );
  const plain = selection(optOut(0.3, { private: { loading: 0.3, switchingCost: 0.2 } }));
  expect(costly.equilibria).toEqual(plain.equilibria);
  expect(costly.leavers!).toBeLessThan(floored.leavers!);
});
