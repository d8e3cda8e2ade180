import { boundsOf, type Choice, type Group } from './group.ts';
import { type Piece, type Placed, piecesOf } from './pieces.ts';

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
  const scale = [...risks, ...ends].reduce((most, end) => Math.max(most, Math.abs(end)), Number.MIN_VALUE);
  const sorted = ends.toSorted((a, b) => a - b);
  const cuts = sorted.filter((cut, i) => i === 0 || cut - sorted[i - 1]! > EQUAL * scale);
  const placed = groups.map(group => placedAt(group, cuts));
  return {
    pieces: piecesOf(placed, cuts),
    scale,
    empty: lastRisk(placed, cuts.length - 1),
    counted: sum(groups.filter(({ counts }) => counts).map(({ mass }) => mass)),
  };
}

function placedAt(group: Group, cuts: readonly number[]): Placed {
  if (typeof group.decides !== 'object') return { group, low: -1, high: -1 };
  const [low, high] = boundsOf(group, group.decides);
  return { group, low: lastUpTo(cuts, low), high: lastUpTo(cuts, high) };
}

/** Place of the last cut, in ascending order, that is no more than `value`: a cut stands for all that are equal to it. */
function lastUpTo(cuts: readonly number[], value: number): number {
  let [from, to] = [0, cuts.length - 1];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (cuts[middle]! <= value) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** Mean risk of the people who leave last: those with the highest bound. */
function lastRisk(placed: readonly Placed[], highest: number): number {
  const last = placed.filter(({ group, high }) => typeof group.decides === 'object' && high === highest);
  const lumps = last.filter(({ low, high }) => low === high).map(({ group }) => group);
  if (lumps.length > 0)
    return sum(lumps.map(({ mass, from, to }) => (mass * (from + to)) / 2)) / sum(lumps.map(g => g.mass));
  const ends = last.map(({ group: { from, to, decides } }) => ((decides as Choice).slope > 0 ? to : from));
  // Where nobody looks at the premium and nobody stays: what the highest risk would cost.
  return Math.max(...(ends.length > 0 ? ends : placed.map(({ group }) => group.to)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
