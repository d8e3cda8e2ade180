import type { Piece } from './pieces.ts';
import { EQUAL, type Pool } from './pool.ts';

/** Place of the piece that a premium belongs to. */
export function placeOf({ pieces, scale }: Pool, premium: number): number {
  const at = premium - EQUAL * scale;
  let [from, to] = [0, pieces.length - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (at <= pieces[middle]!.end) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The piece that a premium belongs to, and by how much it lies below the end of it. */
export function locate(pool: Pool, premium: number): readonly [piece: Piece, u: number] {
  const piece = pool.pieces[placeOf(pool, premium)]!;
  return [piece, piece.end === Infinity ? 0 : Math.max(piece.end - premium, 0)];
}

/** Value of a polynomial, lowest power first. */
export function at(polynomial: readonly number[], u: number): number {
  return polynomial.reduceRight((value, coefficient) => value * u + coefficient, 0);
}

/** What the pool costs per head when the premium is `premium`: the risk of who stays, less what who left pays in. The
 *  premium that follows from it. When nobody stays: the risk of those who leave last. */
export function averageCost(pool: Pool, premium: number): number {
  const [piece, u] = locate(pool, premium);
  return costIn(pool, piece, u);
}

/** As `averageCost`, within one piece. */
export function costIn(pool: Pool, piece: Piece, u: number): number {
  const staying = at(piece.staying, u);
  if (staying > 0) return (at(piece.cost, u) - at(piece.paid, u)) / staying;
  // Nobody stays at the end of the piece itself, yet somebody just below it: the limit, where there is one.
  if (piece.staying[1] > 0 && piece.paid[0] === 0) return (piece.cost[1] - piece.paid[1]) / piece.staying[1];
  return pool.empty;
}

/** How fast the average cost rises with the premium, `u` below the end of the piece. */
export function slopeIn(pool: Pool, piece: Piece, u: number): number {
  const [n0, n1] = piece.staying;
  const top = [piece.cost[0] - piece.paid[0], piece.cost[1] - piece.paid[1], piece.cost[2]] as const;
  const staying = at(piece.staying, u);
  if (piece.end === Infinity || (n0 === 0 && n1 === 0)) return 0;
  // (C0 + C1 u + C2 u²) / (N1 u) with C0 = 0 is a straight line.
  if (n0 === 0 && top[0] === 0) return -top[2] / n1;
  if (staying <= 0) return Number.NEGATIVE_INFINITY;
  return -(top[1] + 2 * top[2] * u - costIn(pool, piece, u) * n1) / staying;
}

/** Share of all who left. */
export function leaversAt(pool: Pool, premium: number): number {
  const [piece, u] = locate(pool, premium);
  return Math.max(at(piece.left, u) / pool.counted, 0);
}

/** Share that stays: of the people who are obliged, and those who came in beside them. */
export function stayersAt(pool: Pool, premium: number): number {
  const [piece, u] = locate(pool, premium);
  return Math.max(at(piece.staying, u), 0);
}

/** What those who left pay in, per head of all. */
export function paidAt(pool: Pool, premium: number): number {
  const [piece, u] = locate(pool, premium);
  return Math.max(at(piece.paid, u), 0);
}
