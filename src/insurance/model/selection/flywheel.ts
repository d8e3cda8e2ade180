import { averageCost, costIn, leaversAt } from './average-cost.ts';
import type { Pool } from './pool.ts';

/** One point of the flywheel: what a premium leads to. */
export interface FlywheelPoint {
  readonly premium: number;
  /** The premium that follows from who stays. Where it lies below the premium the pool has money to spare. */
  readonly averageCost: number;
  readonly leavers: number;
}

const POINTS = 120;

/** Average cost against premium, for a chart: even steps from 0 to beyond the last bound, and both sides of every bend
 *  and jump. Points at which the average cost is far off the chart (a levy of very many over very few) are left out. */
export function flywheelOf(pool: Pool): readonly FlywheelPoint[] {
  const top = 1.1 * pool.scale;
  const even = Array.from({ length: POINTS + 1 }, (_, i) => (top * i) / POINTS);
  const bounds = pool.pieces.slice(0, -1).flatMap((piece, i) => {
    const next = pool.pieces[i + 1]!;
    const width = next.end === Infinity ? 0 : next.end - piece.end;
    const leavers = leaversAt(pool, piece.end);
    const after = leaversAt(
      pool,
      next.end === Infinity ? top : piece.end + Math.min(width, 1e-9 * pool.scale),
    );
    return [
      { premium: piece.end, averageCost: costIn(pool, piece, 0), leavers },
      { premium: piece.end, averageCost: costIn(pool, next, width), leavers: after },
    ];
  });
  const ends = new Set(bounds.map(({ premium }) => premium));
  return even
    .filter(premium => !ends.has(premium))
    .map(premium => ({
      premium,
      averageCost: averageCost(pool, premium),
      leavers: leaversAt(pool, premium),
    }))
    .concat(bounds)
    .filter(({ premium, averageCost: cost }) => premium >= 0 && Math.abs(cost) <= 2 * top)
    .sort((a, b) => a.premium - b.premium || a.leavers - b.leavers);
}
