import { income } from '../../rules/population.ts';
import { normalQuantile } from './normal.ts';

/** Years of profit that are told apart: every one as likely as the next. */
export const SHOCKS = 2000;

/** Profit of a year relative to a person's own level, in rising order: first losses and years without profit, spread
 *  evenly down to the deepest, then lognormal with median 1. */
export function makeShocks(lossYears: number): Float64Array {
  const losses = Math.round(lossYears * SHOCKS);
  const deepest = income.deepestLoss.value;
  const spread = income.yearlySpread.value;
  return Float64Array.from({ length: SHOCKS }, (_, i) =>
    i < losses
      ? -deepest * (1 - (i + 0.5) / losses)
      : Math.exp(spread * normalQuantile((i - losses + 0.5) / (SHOCKS - losses))),
  );
}

/** Which shock a draw of 16 bits stands for. */
export function shockOf(bits: number): number {
  return Math.imul(bits & 0xffff, SHOCKS) >>> 16;
}
