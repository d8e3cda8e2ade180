import type { PlannedBand } from './plan.ts';
import { clamp } from './walk.ts';

/** A set of attainable sums: `low` and `high` are in it, and it has no step of more than `step` between neighbours. */
export interface Others {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export const NO = 0;
export const SURE = 1;
export const UNSURE = 2;

/** Whether a question whose options give `least` to `most` points can carry the score over a threshold, for some sum
 *  `own` of the rest of its viewpoint and some sum `others` of the prior and the other viewpoints.
 *
 *  It does when others + clamp(own + least) < threshold <= others + clamp(own + most). NO is certain, and SURE is; UNSURE
 *  when it depends on which sums in between are attainable. Takes a few steps a threshold, whatever the sums. */
export function crossing(
  bands: readonly PlannedBand[],
  cap: number,
  own: Others,
  others: Others,
  least: number,
  most: number,
): typeof NO | typeof SURE | typeof UNSURE {
  let unsure = false;
  for (let b = 1; b < bands.length; b++) {
    const threshold = bands[b]!.from;
    // What the viewpoint must at least come to with `most`, and at most with `least`.
    const reach = threshold - others.high;
    const stay = threshold - 1 - others.low;
    if (reach > cap || stay < -cap) continue;
    // Sums of the rest for which that is so, and for which the cap leaves a difference.
    const from = Math.max(own.low, 1 - cap - most, reach > -cap ? reach - most : -Infinity);
    const to = Math.min(own.high, cap - 1 - least, stay < cap ? stay - least : Infinity);
    if (from > to) continue;
    const hits = (sum: number) => {
      const first = threshold - clamp(sum + most, cap);
      const last = threshold - 1 - clamp(sum + least, cap);
      return (
        (first <= others.low && others.low <= last) ||
        (first <= others.high && others.high <= last) ||
        (others.low < first && last < others.high && last - first + 1 >= others.step)
      );
    };
    if ((from === own.low && hits(from)) || (to === own.high && hits(to))) return SURE;
    // Somewhere in between there is an attainable sum when the room is at least a step; within the cap the whole
    // difference counts for each.
    const inner = Math.max(from, -cap - least);
    const outer = Math.min(to, cap - most);
    if (outer - inner + 1 >= own.step && most - least >= others.step) return SURE;
    unsure = true;
  }
  return unsure ? UNSURE : NO;
}
