import { normalCdf } from './normal.ts';

/** Amounts of which the logarithm is normal; `median` above 0, in any unit; `spread` is that of the logarithm, above 0. */
export interface Lognormal {
  readonly median: number;
  readonly spread: number;
}

/** The chance of more than `cap`. */
export function chanceAbove({ median, spread }: Lognormal, cap: number): number {
  return normalCdf(Math.log(median / cap) / spread);
}

/** The mean when nothing counts above `cap`, E[min(X, cap)], in the unit of the median. Exact: the part below the cap is
 *  the mean times a normal chance. */
export function meanBelowCap(amounts: Lognormal, cap: number): number {
  const { median, spread } = amounts;
  const mean = median * Math.exp((spread * spread) / 2);
  return mean * normalCdf(Math.log(cap / median) / spread - spread) + cap * chanceAbove(amounts, cap);
}
