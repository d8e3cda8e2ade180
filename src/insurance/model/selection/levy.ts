import type { Problem } from '../../../foundation/law/input-error.ts';
import { outside, refuse } from '../market-problem.ts';
import { paidAt } from './average-cost.ts';
import { SPIRAL_BELOW } from './equilibria.ts';
import { poolOf } from './pool.ts';
import { populationOf } from './population.ts';
import { meanRisk, partsOf, riskProblems } from './risk.ts';
import { ruleProblems, type SelectionInput } from './rule.ts';
import { type Ending, endingOf } from './selection.ts';
import { switchProblems } from './switches.ts';

export interface LevyInput extends SelectionInput {
  /** Most people that may leave, as a share of all; 0.95 when left out: the pool keeps the 5 % below which it counts as
   *  gone. */
  readonly mostLeavers?: number | undefined;
}

/** The levy on leavers that holds a public pool together. */
export interface Levy {
  /** Smallest levy, from the pooled premium on, at which no more than `mostLeavers` leave; null when no levy does it:
   *  some leave whatever it costs. */
  readonly levy: number | null;
  /** Smallest levy at which nobody leaves who looks at the premium; null as above. */
  readonly keepsAll: number | null;
  /** Where the market ends without a levy, and with the smallest one. */
  readonly without: Ending;
  readonly with: Ending | null;
  /** What the leavers then pay in, per head of all. */
  readonly yield: number | null;
}

/** How much finer than the largest risk the levy is found. */
const PRECISION = 1e-13;
const STEPS = 50;

/** The levy needed to stop the spiral (bijdrage van de private markt). From `keepsAll` downwards the smallest levy is
 *  looked for below which more people leave than may.
 *  @throws InputError naming the field that cannot be */
export function levyNeeded({ mostLeavers = 1 - SPIRAL_BELOW, ...given }: LevyInput): Levy {
  refuse([
    ...riskProblems(given.risk, '/risk'),
    ...ruleProblems(given),
    ...(given.private === undefined && given.willingness !== undefined ? [noPrivate()] : []),
    ...switchProblems(given.switches, given.private !== undefined, '/switches'),
    ...outside('/mostLeavers', mostLeavers, { from: 0, to: 1 }),
  ]);
  const at = (levy: number) => endingOf({ ...given, levy, start: undefined });
  const few = (most: number) => (levy: number) => {
    const { leavers } = at(levy);
    return leavers !== null && leavers <= most + 1e-12;
  };
  const highest = Math.max(
    ...partsOf(given.risk).map(({ to }) => to),
    heavyRisk(given),
    meanRisk(given.risk),
  );
  const always = at(2 * highest).leavers ?? 1;
  const keepsAll = smallest(few(Math.max(always, 0)), highest);
  const levy = mostLeavers < always ? null : smallest(few(mostLeavers), highest);
  const ending = levy === null ? null : at(levy);
  return {
    levy,
    keepsAll: always > 0 ? null : keepsAll,
    without: at(0),
    with: ending,
    yield:
      levy === null || ending?.premium == null
        ? null
        : paidAt(poolOf(populationOf({ ...given, levy })), ending.premium),
  };
}

const noPrivate = (): Problem => ({
  pointer: '/private',
  code: 'missing',
  message: {
    nl: 'dit veld ontbreekt; verwacht: "private", want alleen wie weggaat kan een heffing betalen',
    en: 'this field is missing; expected: "private", since only who leaves can pay a levy',
  },
});

function heavyRisk({ switches }: SelectionInput): number {
  return switches?.heavyOccupations?.risk ?? 0;
}

/** The smallest levy from which on it holds, searched from above: the steps find the last one at which it fails, halving
 *  finds the place between. 0 when it always holds. */
function smallest(holds: (levy: number) => boolean, highest: number): number | null {
  const top = 2 * highest;
  if (!holds(top)) return null;
  let step = STEPS;
  while (step > 0 && holds((top * (step - 1)) / STEPS)) step--;
  if (step === 0) return 0;
  let [from, to] = [(top * (step - 1)) / STEPS, (top * step) / STEPS];
  while (to - from > PRECISION * highest) {
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to) break;
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return to;
}
