import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incapacitatedAt, incapacitatedShare, paidShare } from './paid-share.ts';

const spells = { onset: 0.06, exit: 2 };

test('the published figures, to the digits that were published', () => {
  expect(paidShare(spells, { wait: 0 }).toFixed(10)).toBe('0.0291262136');
  expect(paidShare(spells, { wait: 1 / 12, max: 2 }).toFixed(10)).toBe('0.0242032390');
  expect(paidShare(spells, { wait: 1 }).toFixed(10)).toBe('0.0039418044');
});

const intensity = fc.double({ min: 1e-6, max: 50, noNaN: true });
const years = fc.double({ min: 0, max: 100, noNaN: true });

test('waiting and a longest payment cut the long run into parts that add up', () => {
  fc.assert(
    fc.property(intensity, intensity, years, years, (onset, exit, wait, max) => {
      const one = { onset, exit };
      const parts = paidShare(one, { wait, max }) + paidShare(one, { wait: wait + max });
      expect(parts).toBeCloseTo(paidShare(one, { wait }), 12);
    }),
  );
});

test('whoever is well now tends to the long run', () => {
  fc.assert(
    fc.property(intensity, intensity, (onset, exit) => {
      const one = { onset, exit };
      expect(incapacitatedAt(one, 0)).toBe(0);
      expect(incapacitatedAt(one, 60 / (onset + exit))).toBeCloseTo(incapacitatedShare(one), 12);
    }),
  );
});

/** The same chance by taking many small steps in time. */
function stepped(onset: number, exit: number, at: number): number {
  const steps = 200_000;
  const dt = at / steps;
  let ill = 0;
  for (let i = 0; i < steps; i++) {
    // Midpoint rule: two evaluations of the flow from well to ill and back.
    const middle = ill + (dt / 2) * (onset * (1 - ill) - exit * ill);
    ill += dt * (onset * (1 - middle) - exit * middle);
  }
  return ill;
}

test.each([
  [0.06, 2, 0.25],
  [0.5, 0.113, 3],
])('agrees with small steps in time: %d, %d, after %d years', (onset, exit, at) => {
  expect(incapacitatedAt({ onset, exit }, at)).toBeCloseTo(stepped(onset, exit, at), 9);
});
