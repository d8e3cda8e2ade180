import { averageCost } from './average-cost.ts';
import { equilibriaOf } from './equilibria.ts';
import type { Pool } from './pool.ts';

/** Most steps of the iteration. */
export const MOST_STEPS = 1000;
/** A step smaller than this part of the largest number of the model is rest. */
const REST = 1e-13;

/** Premium → who stays → premium …, year after year. */
export interface Path {
  /** Every premium on the way, the first one included; at most 1000 steps. */
  readonly path: readonly number[];
  /** Where it ends; null when it does not come to rest within the steps. */
  readonly limit: number | null;
  /** The two premiums between which it goes to and fro, where it does. */
  readonly cycle: readonly [number, number] | null;
}

/** Follows the premium from where it starts until it rests. */
export function pathFrom(pool: Pool, start: number): Path {
  const near = REST * pool.scale;
  const path = [start];
  let premium = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = averageCost(pool, premium);
    if (Math.abs(next - premium) <= near) return { path, limit: nearest(pool, next), cycle: null };
    const before = path.at(-2);
    if (before !== undefined && step > MOST_STEPS / 2 && Math.abs(next - before) <= near)
      return { path, limit: null, cycle: [Math.min(next, premium), Math.max(next, premium)] };
    path.push(next);
    premium = next;
  }
  return { path, limit: null, cycle: null };
}

/** The equilibrium that the iteration has come to, without the last bit of its way. */
function nearest(pool: Pool, premium: number): number {
  const distance = (other: number) => Math.abs(other - premium);
  const [closest] = equilibriaOf(pool)
    .map(equilibrium => equilibrium.premium)
    .sort((a, b) => distance(a) - distance(b));
  return closest !== undefined && distance(closest) <= 1e-8 * pool.scale ? closest : premium;
}
