import type { Cents } from '../../../foundation/law/money.ts';
import { halfUp } from '../../../foundation/law/rounding.ts';
import { type Fraction, fraction, smaller, times } from '../fraction.ts';
import type { BenefitPlan } from './benefit-plan.ts';

/** Ten-thousandths of a year's base, paid in twelve parts. */
const PARTS = 10_000 * 12;

/** The benefit per month before holiday allowance, for a base of whole cents a year: the share of the class of the base up
 *  to its cap, rounded once to the nearest cent, a half upwards.
 *  @param base per year, cents, up to `MOST_CENTS`; below 0 counts as nil @param reached as `lossClass` gives it */
export function monthly(plan: BenefitPlan, base: Cents, reached: number): Cents {
  if (reached === 0 || base <= 0) return 0;
  const pays = plan.pays[reached - 1]!;
  const capped = base * plan.mostOver > plan.mostTimes;
  const over = capped ? PARTS * plan.mostOver : PARTS;
  const amount = pays * (capped ? plan.mostTimes : base);
  // Twice the amount and the divisor stay below 2^53, where the floor of a float64 quotient is exact.
  return Math.floor((2 * amount + over) / (2 * over));
}

/** As `monthly`, for a base that is a fraction of a cent. */
export function monthlyExactly(plan: BenefitPlan, base: Fraction, reached: number): Cents {
  if (base.d === 1n) return monthly(plan, Number(base.n), reached);
  if (reached === 0 || base.n <= 0n) return 0;
  const counts = smaller(base, fraction(plan.mostTimes, plan.mostOver));
  const amount = times(counts, fraction(plan.pays[reached - 1]!, PARTS));
  return halfUp(amount.n, amount.d);
}
