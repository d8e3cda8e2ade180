import { clamp } from './walk.ts';

/** A set of attainable sums: `low` and `high` are in it, and it has no step of more than `step` between neighbours. */
export interface Span {
  low: number;
  high: number;
  step: number;
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
  thresholds: Int32Array,
  cap: number,
  own: Readonly<Span>,
  others: Readonly<Span>,
  least: number,
  most: number,
): typeof NO | typeof SURE | typeof UNSURE {
  let unsure = false;
  for (let t = 0; t < thresholds.length; t++) {
    const threshold = thresholds[t]!;
    // What the viewpoint must at least come to with `most`, and at most with `least`.
    const reach = threshold - others.high;
    const stay = threshold - 1 - others.low;
    if (reach > cap || stay < -cap) continue;
    // Sums of the rest for which that is so, and for which the cap leaves a difference.
    let from = Math.max(own.low, 1 - cap - most);
    if (reach > -cap) from = Math.max(from, reach - most);
    let to = Math.min(own.high, cap - 1 - least);
    if (stay < cap) to = Math.min(to, stay - least);
    if (from > to) continue;
    const ends =
      (from === own.low && carries(threshold, from, cap, others, least, most)) ||
      (to === own.high && carries(threshold, to, cap, others, least, most));
    if (ends) return SURE;
    // Somewhere in between there is an attainable sum when the room is at least a step; within the cap the whole
    // difference counts for each.
    const inner = Math.max(from, -cap - least);
    const outer = Math.min(to, cap - most);
    if (outer - inner + 1 >= own.step && most - least >= others.step) return SURE;
    unsure = true;
  }
  return unsure ? UNSURE : NO;
}

/** Whether the question surely carries the score over the threshold when the rest of its viewpoint comes to `sum`. */
function carries(
  threshold: number,
  sum: number,
  cap: number,
  others: Readonly<Span>,
  least: number,
  most: number,
): boolean {
  const first = threshold - clamp(sum + most, cap);
  const last = threshold - 1 - clamp(sum + least, cap);
  return (
    (first <= others.low && others.low <= last) ||
    (first <= others.high && others.high <= last) ||
    (others.low < first && last < others.high && last - first + 1 >= others.step)
  );
}
