import fc from 'fast-check';
import { expect, test } from 'vitest';
import { populationOf } from './population.ts';
import { partsOf } from './risk.ts';
import type { SelectionInput } from './rule.ts';
import { averageCostOf, selection } from './selection.ts';

const PERSONS = 1_000_000;

/** The same market told person by person: nothing of the exact solution is used but the rule as it is written. */
function sampled(input: SelectionInput, persons: number): (premium: number) => readonly [number, number] {
  const people = populationOf(input).flatMap(group => {
    const count = Math.round(group.mass * persons);
    return Array.from({ length: count }, (_, i) => {
      const risk = group.from + ((i + 0.5) / count) * (group.to - group.from);
      const bound =
        typeof group.decides === 'object'
          ? group.decides.slope * risk + group.decides.intercept
          : group.decides === 'in'
            ? Infinity
            : -Infinity;
      return { risk, bound, levy: group.levy, counts: group.counts };
    });
  });
  return premium => {
    let [stay, cost, left, all] = [0, 0, 0, 0];
    for (const { risk, bound, levy, counts } of people) {
      if (counts) all++;
      if (bound >= premium) {
        stay++;
        cost += risk;
      } else {
        cost -= levy;
        if (counts) left++;
      }
    }
    return [cost / stay, left / all];
  };
}

test.each<[string, SelectionInput]>([
  ['an opt-out', { risk: { uniform: [0.01, 0.15] }, private: { loading: 0.25 }, inert: 0.3, levy: 0.004 }],
  [
    'willingness',
    { risk: { uniform: [0, 0.2] }, willingness: { factor: 1.2, add: 0.01 }, inert: 0, levy: 0 },
  ],
  [
    'every switch',
    {
      risk: { uniform: [0.01, 0.12] },
      private: { loading: 0.3, switchingCost: 0.002, floor: { value: 0.5 } },
      inert: 0.1,
      levy: 0.001,
      switches: {
        heavyOccupations: { share: 0.1, risk: 0.15 },
        transition: { share: 0.2 },
        waitingTime: { share: 0.3 },
        staff: { share: 0.1 },
        default: { share: 0.2 },
        preference: { public: 0.1, private: 0.05 },
        onceInLife: { share: 0.1 },
        levy: { amount: 0.002 },
      },
    },
  ],
])('%s: a million persons, one by one, agree', (_, input) => {
  const { limit, leavers, path } = selection(input);
  const one = sampled(input, PERSONS);
  const tolerance = 10 / Math.sqrt(PERSONS);
  for (const premium of [...path.slice(0, 5), limit!]) {
    const [cost] = one(premium);
    expect(Math.abs(cost - averageCostOf(input)(premium))).toBeLessThan(tolerance * 0.2);
  }
  const [cost, left] = one(limit!);
  expect(Math.abs(cost - limit!)).toBeLessThan(tolerance * 0.2);
  expect(Math.abs(left - leavers!)).toBeLessThan(tolerance);
});

/** Numbers as people write them. */
const decimal = (min: number, max: number, parts: number) =>
  fc.integer({ min: Math.round(min * parts), max: Math.round(max * parts) }).map(number => number / parts);
const share = decimal(0, 1, 100);
const risk = fc.oneof(
  fc
    .tuple(decimal(0, 0.2, 10000), decimal(0.001, 0.3, 10000))
    .map(([low, width]) => ({ uniform: [low, low + width] as [number, number] })),
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 300 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map(pairs => {
      const total = pairs.reduce((sum, [weight]) => sum + weight, 0);
      return { types: pairs.map(([weight, height]) => ({ share: weight / total, risk: height / 1000 })) };
    }),
);
const optOutFields = {
  risk,
  private: fc.record({ loading: decimal(0, 1, 100) }),
  inert: share,
  levy: decimal(0, 0.1, 10000),
};
const optOut = fc.record(optOutFields);
const willing = fc.record({
  risk,
  willingness: fc.record({
    factor: decimal(-2, 3, 100),
    add: decimal(-0.1, 0.3, 10000),
  }),
  inert: fc.oneof(fc.constant(0), share),
  levy: fc.constant(0),
});
const switches = fc.record(
  {
    heavyOccupations: fc.record({ share, risk: decimal(0, 0.3, 100) }),
    transition: fc.record({ share }),
    waitingTime: fc.record({ share }),
    staff: fc.record({ share }),
    default: fc.record({ share }),
    preference: fc.record({ public: decimal(0, 0.5, 100), private: decimal(0, 0.5, 100) }),
    onceInLife: fc.record({ share }),
    levy: fc.record({ amount: decimal(0, 0.05, 1000) }),
  },
  { requiredKeys: [] },
);
const switched = fc.record({ ...optOutFields, switches });
const market: fc.Arbitrary<SelectionInput> = fc.oneof(optOut, switched, willing);
const sizeOf = (input: SelectionInput) => Math.max(...partsOf(input.risk).map(({ to }) => to), 0.3);

test('every equilibrium brings itself about, and they are in order', () => {
  fc.assert(
    fc.property(market, input => {
      const cost = averageCostOf(input);
      const { equilibria } = selection(input);
      for (const { premium, leavers } of equilibria) {
        expect(Math.abs(cost(premium) - premium)).toBeLessThanOrEqual(1e-9 * sizeOf(input));
        expect(leavers).toBeGreaterThanOrEqual(0);
        expect(leavers).toBeLessThanOrEqual(1 + 1e-12);
      }
      expect(equilibria.map(e => e.premium)).toEqual(
        equilibria.map(e => e.premium).toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 500 },
  );
});

test('scanning finds no equilibrium that is not among them', () => {
  fc.assert(
    fc.property(market, input => {
      const { equilibria, jumps, continua } = selection(input);
      fc.pre(continua.length === 0);
      const cost = averageCostOf(input);
      const known = [...equilibria, ...jumps].map(({ premium }) => premium);
      const step = sizeOf(input) / 4000;
      for (let premium = 0; premium < 1.5 * sizeOf(input); premium += step) {
        const [before, after] = [cost(premium) - premium, cost(premium + step) - premium - step];
        if (before * after >= 0) continue;
        // Where the pool empties with a levy the cost falls without bound: no equilibrium.
        const near = known.some(other => other >= premium - 1e-9 && other <= premium + step + 1e-9);
        const empties = Math.max(Math.abs(before), Math.abs(after)) > 50 * step;
        if (!empties) expect(near, `${premium}`).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('stable is what the iteration comes back to from just beside, unstable what it leaves', () => {
  fc.assert(
    fc.property(market, input => {
      const cost = averageCostOf(input);
      const { equilibria } = selection(input);
      for (const { premium, stable, slope } of equilibria) {
        // Too near to neutral, or to a bend, says nothing in finitely many steps.
        if (slope !== null && Math.abs(Math.abs(slope) - 1) < 0.05) continue;
        const others = equilibria.filter(other => other.premium !== premium);
        const room = Math.min(1e-6 * sizeOf(input), ...others.map(o => Math.abs(o.premium - premium) / 100));
        if (room < 1e-8 * sizeOf(input) || bendsNear(input, premium, room)) continue;
        const ends = [-room, room].map(push => {
          let at = premium + push;
          for (let i = 0; i < 400 && Math.abs(at - premium) < 100 * room; i++) at = cost(at);
          return Math.abs(at - premium) < room / 2;
        });
        expect(ends.every(Boolean)).toBe(stable);
      }
    }),
    { numRuns: 300 },
  );
});

/** Whether a group begins or ends to leave within a hundred times the push, yet not just at the premium. */
function bendsNear(input: SelectionInput, premium: number, room: number): boolean {
  return populationOf(input).some(({ from, to, decides }) => {
    if (typeof decides !== 'object') return false;
    return [from, to].some(r => {
      const distance = Math.abs(decides.slope * r + decides.intercept - premium);
      return distance < 200 * room && distance > 1e-12 * sizeOf(input);
    });
  });
}

test('nobody leaves who never looks, and nobody when the levy is high enough', () => {
  fc.assert(
    fc.property(optOut, input => {
      for (const still of [
        { ...input, inert: 1 },
        { ...input, levy: 1 },
      ]) {
        const { limit, leavers, pooledPremium } = selection(still);
        expect(leavers).toBeCloseTo(0, 12);
        expect(limit).toBeCloseTo(pooledPremium, 12);
      }
    }),
    { numRuns: 200 },
  );
});

test('more inertia, a higher loading or a higher levy never makes more people leave', () => {
  fc.assert(
    fc.property(optOut, decimal(0, 0.05, 10000), (input, more) => {
      const before = selection(input).leavers;
      for (const damped of [
        { ...input, inert: Math.min(1, input.inert + more) },
        { ...input, private: { loading: input.private.loading + more } },
        { ...input, levy: input.levy + more },
      ]) {
        const after = selection(damped).leavers;
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before + 1e-9);
      }
    }),
    { numRuns: 300 },
  );
});
