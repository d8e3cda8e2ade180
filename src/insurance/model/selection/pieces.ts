import type { Choice, Group } from './group.ts';

/** Sums over a population as polynomials in `u`, by how much the premium lies below `end`: on a piece of the axis of
 *  premiums between two cuts nothing jumps, and a share is at most linear, a cost at most quadratic. */
export interface Piece {
  /** Premium just below the first one of the piece; -Infinity for the first piece. */
  readonly start: number;
  /** Last premium of the piece; for the piece above all cuts it is Infinity and `u` counts for nothing. */
  readonly end: number;
  /** Share that stays. */
  readonly staying: readonly [number, number];
  /** Cost of who stays. */
  readonly cost: readonly [number, number, number];
  /** Share that left, of those who count. */
  readonly left: readonly [number, number];
  /** Risk of those who left and count, summed. */
  readonly leftRisk: readonly [number, number, number];
  /** What those who left pay in. */
  readonly paid: readonly [number, number];
}

/** A group with the cuts between which it leaves, by their place; none where it does not look at the premium. */
export interface Placed {
  readonly group: Group;
  readonly low: number;
  readonly high: number;
}

/** The same sums, to add to. */
interface Sums {
  readonly staying: [number, number];
  readonly cost: [number, number, number];
  readonly left: [number, number];
  readonly leftRisk: [number, number, number];
  readonly paid: [number, number];
}

/** The pieces between the cuts, and the one above them. Who stays whole or is gone whole is summed once, from the top
 *  and from the bottom, so that a sum of nobody is exactly 0; only who is leaving is worked out for each piece. */
export function piecesOf(placed: readonly Placed[], cuts: readonly number[]): readonly Piece[] {
  const pieces = [...cuts, Infinity].map((end, i) => ({
    start: cuts[i - 1] ?? -Infinity,
    end,
    ...nothing(),
  }));
  const last = pieces.length - 1;
  // Groups by the last piece in which they are whole, and by the first in which they are gone.
  const whole: Group[][] = pieces.map(() => []);
  const gone: Group[][] = pieces.map(() => []);
  for (const { group, low, high } of placed) {
    if (group.decides === 'in') whole[last]!.push(group);
    else if (group.decides === 'out') gone[0]!.push(group);
    else {
      whole[low]!.push(group);
      gone[high + 1]!.push(group);
    }
  }
  let sums = nothing();
  for (let i = last; i >= 0; i--) {
    for (const group of whole[i]!) addStaying(sums, group);
    addTo(pieces[i]!, sums);
  }
  sums = nothing();
  for (let i = 0; i <= last; i++) {
    for (const group of gone[i]!) addGone(sums, group);
    addTo(pieces[i]!, sums);
  }
  for (const place of placed)
    for (let i = place.low + 1; i <= place.high; i++) addLeaving(pieces[i]!, place.group, i === place.high);
  return pieces;
}

function nothing(): Sums {
  return { staying: [0, 0], cost: [0, 0, 0], left: [0, 0], leftRisk: [0, 0, 0], paid: [0, 0] };
}

function addTo(piece: Sums, { staying, cost, left, leftRisk, paid }: Sums): void {
  piece.staying[0] += staying[0];
  piece.cost[0] += cost[0];
  piece.left[0] += left[0];
  piece.leftRisk[0] += leftRisk[0];
  piece.paid[0] += paid[0];
}

function addStaying(sums: Sums, { mass, from, to }: Group): void {
  sums.staying[0] += mass;
  sums.cost[0] += (mass * (from + to)) / 2;
}

function addGone(sums: Sums, { mass, from, to, counts, levy }: Group): void {
  if (counts) {
    sums.left[0] += mass;
    sums.leftRisk[0] += (mass * (from + to)) / 2;
  }
  sums.paid[0] += levy * mass;
}

/** A group of which those with a risk on one side of an edge stay; the edge moves with the premium.
 *  @param ends whether the group is gone at the end of the piece: exactly, not but for a rounding */
function addLeaving(piece: Piece & Sums, group: Group, ends: boolean): void {
  const { mass, from, to, counts, levy } = group;
  const { slope, intercept } = group.decides as Choice;
  const up = slope > 0;
  const density = mass / (to - from);
  const edge = ends ? (up ? to : from) : (piece.end - intercept) / slope;
  const step = 1 / slope;
  const [size, mid] = up ? [to - edge, (to + edge) / 2] : [edge - from, (edge + from) / 2];
  const sign = up ? 1 : -1;
  const stay = [density * size, density * sign * step] as const;
  const risk = [
    density * size * mid,
    density * sign * edge * step,
    (-density * sign * step * step) / 2,
  ] as const;
  const all = (mass * (from + to)) / 2;
  for (const i of [0, 1] as const) {
    const out = (i === 0 ? mass : 0) - stay[i];
    piece.staying[i] += stay[i];
    if (counts) piece.left[i] += out;
    piece.paid[i] += levy * out;
  }
  for (const i of [0, 1, 2] as const) {
    piece.cost[i] += risk[i];
    if (counts) piece.leftRisk[i] += (i === 0 ? all : 0) - risk[i];
  }
}
