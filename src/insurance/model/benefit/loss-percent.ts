import type { Cents } from '../../../foundation/law/money.ts';
import { down, exactProduct, halfUp } from '../../../foundation/law/rounding.ts';
import type { BenefitPlan } from './benefit-plan.ts';
import { lossClass } from './loss-class.ts';

/** Behind the point of a percentage, for people to read. */
const DECIMALS = 10_000;

/** The loss of earning capacity in per cents with four decimals, for people to read: 34.9967. The class never follows from
 *  this number. Where rounding would lift it onto the boundary of a class that is not reached, it is rounded down.
 *  @returns 0 without income before onset, and where more can be earned than before */
export function lossPercent(plan: BenefitPlan, threeYears: Cents, remaining: Cents): number {
  const lost = threeYears - 3 * remaining;
  if (threeYears <= 0 || lost <= 0) return 0;
  const parts = exactProduct(100 * DECIMALS, lost);
  const near = halfUp(parts, threeYears) / DECIMALS;
  const reached = lossClass(plan, threeYears, remaining);
  const onBoundary = plan.byLoss && plan.from.indexOf(near) >= reached;
  return onBoundary ? down(parts, threeYears) / DECIMALS : near;
}
