import { boundsOf, type Choice, type Group } from './group.ts';

/** Sums over a population as polynomials in `u`, by how much the premium lies below `end`: on a piece of the axis of
 *  premiums between two bounds nothing jumps, and a share is at most linear, a cost at most quadratic. */
export interface Piece {
  /** First premium that no longer belongs to the piece, below it; -Infinity for the first. */
  readonly start: number;
  /** Last premium of the piece; for the piece above all bounds it is Infinity and `u` counts for nothing. */
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

/** A population cut into the pieces on which its sums are smooth. Within a piece the premium includes its end: who is
 *  indifferent stays. */
export interface Pool {
  readonly pieces: readonly Piece[];
  /** Size of the numbers, for what counts as equal. */
  readonly scale: number;
  /** Premium of a pool that nobody is left in: the risk of those who leave last. */
  readonly empty: number;
  /** Share of the people who count. */
  readonly counted: number;
}

/** What counts as equal: 1.4 × 0.04 and 0.8 × 0.04 + 0.2 × 0.12 are both 0.056, though not in binary. */
export const EQUAL = 1e-12;

/** Cuts a population into pieces. @param groups not empty; masses not negative */
export function poolOf(given: readonly Group[]): Pool {
  const groups = given.filter(({ mass }) => mass > 0);
  const risks = groups.flatMap(({ from, to }) => [from, to].map(Math.abs));
  const ends = groups.flatMap(group =>
    typeof group.decides === 'object' ? [...boundsOf(group, group.decides)] : [],
  );
  const scale = Math.max(...risks, ...ends.map(Math.abs), Number.MIN_VALUE);
  const bounds = ends
    .sort((a, b) => a - b)
    .filter((bound, i) => i === 0 || bound - ends[i - 1]! > EQUAL * scale);
  const snapped = (value: number) => bounds.findLast(bound => bound <= value)!;
  const pieces = [...bounds, Infinity].map((end, i) =>
    pieceOf(groups, snapped, bounds[i - 1] ?? -Infinity, end),
  );
  return {
    pieces,
    scale,
    empty: lastRisk(groups, snapped, bounds.at(-1)),
    counted: sum(groups.filter(({ counts }) => counts).map(({ mass }) => mass)),
  };
}

function pieceOf(
  groups: readonly Group[],
  snapped: (bound: number) => number,
  start: number,
  end: number,
): Piece {
  const staying: [number, number] = [0, 0];
  const cost: [number, number, number] = [0, 0, 0];
  const left: [number, number] = [0, 0];
  const leftRisk: [number, number, number] = [0, 0, 0];
  const paid: [number, number] = [0, 0];
  for (const group of groups) {
    const { mass, counts, levy } = group;
    const [stay, risk] = stayersOf(group, snapped, end);
    const all = (mass * (group.from + group.to)) / 2;
    for (const i of [0, 1] as const) {
      const out = (i === 0 ? mass : 0) - stay[i];
      staying[i] += stay[i];
      if (counts) left[i] += out;
      paid[i] += levy * out;
    }
    for (const i of [0, 1, 2] as const) {
      cost[i] += risk[i];
      if (counts) leftRisk[i] += (i === 0 ? all : 0) - risk[i];
    }
  }
  return { start, end, staying, cost, left, leftRisk, paid };
}

type Stayers = readonly [readonly [number, number], readonly [number, number, number]];

/** How many of a group stay and what they cost, `u` below `end`. */
function stayersOf(group: Group, snapped: (bound: number) => number, end: number): Stayers {
  const { mass, from, to, decides } = group;
  const everybody: Stayers = [
    [mass, 0],
    [(mass * (from + to)) / 2, 0, 0],
  ];
  const nobody: Stayers = [
    [0, 0],
    [0, 0, 0],
  ];
  if (decides === 'in') return everybody;
  if (decides === 'out') return nobody;
  const [low, high] = boundsOf(group, decides).map(snapped) as [number, number];
  if (high < end) return nobody;
  // Bounds that are equal but for a rounding: all of the group decide alike.
  if (low === high || low >= end) return everybody;
  const { slope, intercept } = decides;
  const density = mass / (to - from);
  // At the very end of a group nobody of it is left: exactly, not but for a rounding.
  const edge = high === end ? (slope > 0 ? to : from) : (end - intercept) / slope;
  const step = 1 / slope;
  // Who stays lies between the edge and the end of the group with the highest bound; the edge moves by -step × u.
  const [size, mid] = slope > 0 ? [to - edge, (to + edge) / 2] : [edge - from, (edge + from) / 2];
  const sign = slope > 0 ? 1 : -1;
  return [
    [density * size, density * sign * step],
    [density * size * mid, density * sign * edge * step, (-density * sign * step * step) / 2],
  ];
}

/** Mean risk of the people who leave last: those with the highest bound. */
function lastRisk(
  groups: readonly Group[],
  snapped: (bound: number) => number,
  highest: number | undefined,
): number {
  const last = groups.filter(
    group => typeof group.decides === 'object' && snapped(boundsOf(group, group.decides)[1]) === highest,
  );
  const lumps = last.filter(group => {
    const [low, high] = boundsOf(group, group.decides as Choice);
    return snapped(low) === snapped(high);
  });
  if (lumps.length > 0)
    return sum(lumps.map(({ mass, from, to }) => (mass * (from + to)) / 2)) / sum(lumps.map(g => g.mass));
  const ends = last.map(({ from, to, decides }) => ((decides as Choice).slope > 0 ? to : from));
  // Where nobody looks at the premium and nobody stays: what the highest risk would cost.
  return Math.max(...(ends.length > 0 ? ends : groups.map(({ to }) => to)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
