import { at, averageCost, costIn, leaversAt, locate, placeOf, slopeIn, stayersAt } from './average-cost.ts';
import type { Piece } from './pieces.ts';
import { EQUAL, type Pool } from './pool.ts';
import { rootsOf } from './roots.ts';

/** Below this share of all the pool counts as gone: the flywheel has run its course. */
export const SPIRAL_BELOW = 0.05;

/** A premium that brings itself about: who stays at that premium costs that much. */
export interface Equilibrium {
  readonly premium: number;
  /** Share of all who left. */
  readonly leavers: number;
  /** Whether the premium comes back by itself after a small push, up or down. */
  readonly stable: boolean;
  /** How fast the average cost rises with the premium there; on a kink the steeper side, null where it jumps or falls
   *  without bound. */
  readonly slope: number | null;
  /** Less than 5 % of all are left in the pool. */
  readonly spiral: boolean;
}

/** How near two premiums are one, and how well a fixed point must fit: parts of the largest number of the model. */
const SAME = 1e-10;

/** Every premium that brings itself about, in ascending order: exact on every piece, the corners (nobody leaves,
 *  everybody has left) included. */
export function equilibriaOf(pool: Pool): readonly Equilibrium[] {
  const near = SAME * pool.scale;
  const premiums = pool.pieces
    .flatMap(piece => candidatesIn(pool, piece))
    .filter(premium => Math.abs(averageCost(pool, premium) - premium) <= near)
    .sort((a, b) => a - b);
  return premiums
    .filter((premium, i) => i === 0 || premium - premiums[i - 1]! > near)
    .map(premium => equilibriumAt(pool, premium));
}

/** Stretches on which every premium brings itself about: the average cost is the premium itself. */
export function continuaOf(pool: Pool): readonly (readonly [number, number])[] {
  return pool.pieces
    .filter(piece => Number.isFinite(piece.end) && isZero(pool, excess(piece)))
    .map(({ start, end }) => [start, end] as const);
}

/** Cost of the pool less what the premium brings in, `u` below the end of the piece. */
function excess({ end, staying, cost, paid }: Piece): readonly [number, number, number] {
  return [
    cost[0] - paid[0] - end * staying[0],
    cost[1] - paid[1] - end * staying[1] + staying[0],
    cost[2] + staying[1],
  ];
}

function isZero({ scale }: Pool, [q0, q1, q2]: readonly [number, number, number]): boolean {
  return Math.max(Math.abs(q0), Math.abs(q1 * scale), Math.abs(q2 * scale * scale)) <= EQUAL * scale;
}

function candidatesIn(pool: Pool, piece: Piece): readonly number[] {
  const { start, end, staying, cost } = piece;
  const flat = staying[1] === 0 && cost[1] === 0 && cost[2] === 0;
  const tolerance = EQUAL * pool.scale;
  const within = (premium: number) => premium >= start - tolerance && premium <= end + tolerance;
  if (flat) return [costIn(pool, piece, 0)].filter(within);
  const equation = excess(piece);
  if (isZero(pool, equation)) return [start, end];
  return rootsOf(equation)
    .map(u => Math.min(end, end - u))
    .concat(end)
    .filter(within);
}

function equilibriumAt(pool: Pool, premium: number): Equilibrium {
  const [left, right] = slopesAt(pool, premium);
  const steepest = Math.abs(left) > Math.abs(right) ? left : right;
  return {
    premium,
    leavers: leaversAt(pool, premium),
    stable: comesBack(left, right),
    slope: Number.isFinite(steepest) ? steepest + 0 : null,
    spiral: stayersAt(pool, premium) < SPIRAL_BELOW,
  };
}

/** Slope of the average cost just below and just above a premium; infinite where it jumps. */
function slopesAt(pool: Pool, premium: number): readonly [number, number] {
  const [piece, u] = locate(pool, premium);
  const left = slopeIn(pool, piece, u);
  if (piece.end === Infinity || u > SAME * pool.scale) return [left, left];
  const next = pool.pieces[placeOf(pool, premium) + 1]!;
  const width = next.end === Infinity ? 0 : next.end - piece.end;
  const jumps = Math.abs(costIn(pool, next, width) - premium) > SAME * pool.scale;
  return [left, jumps ? Infinity : slopeIn(pool, next, width)];
}

/** Whether premium → average cost → premium … comes back from just beside. Where a side falls the next step lands on
 *  the other side, so both sides count together. */
function comesBack(left: number, right: number): boolean {
  const below = 1 - 1e-9;
  if (!Number.isFinite(left) || !Number.isFinite(right)) return false;
  if (left < 0 && right < 0) return left * right < below;
  if (left < 0) return right < below;
  if (right < 0) return left < below;
  return left < below && right < below;
}

/** A premium at which a whole group is indifferent and the average cost jumps over it. It brings itself about only if
 *  that group splits up. */
export interface Jump {
  readonly premium: number;
  /** Share of all who would have left if it were to hold. */
  readonly leavers: number;
  /** `away`: the iteration leaves it on both sides, it divides what ends low from what ends high. `towards`: the
   *  iteration jumps to and fro over it and never rests. */
  readonly turns: 'away' | 'towards';
}

/** Every jump of the average cost over the premium itself. */
export function jumpsOf(pool: Pool): readonly Jump[] {
  const tolerance = SAME * pool.scale;
  return pool.pieces.slice(0, -1).flatMap((piece, i) => {
    const next = pool.pieces[i + 1]!;
    const premium = piece.end;
    const width = next.end === Infinity ? 0 : next.end - premium;
    const [before, after] = [costIn(pool, piece, 0) - premium, costIn(pool, next, width) - premium];
    const turns =
      before < -tolerance && after > tolerance
        ? 'away'
        : before > tolerance && after < -tolerance
          ? 'towards'
          : undefined;
    const [all, none] = [surplus(piece, 0, premium), surplus(next, width, premium)];
    const stay = none / (none - all);
    if (turns === undefined || !(stay > 0 && stay < 1)) return [];
    const [low, high] = [at(piece.left, 0), at(next.left, width)];
    return [{ premium, leavers: (high + stay * (low - high)) / pool.counted, turns } as const];
  });
}

function surplus({ cost, paid, staying }: Piece, u: number, premium: number): number {
  return at(cost, u) - at(paid, u) - premium * at(staying, u);
}
