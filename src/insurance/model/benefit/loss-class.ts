import type { Cents } from '../../../foundation/law/money.ts';
import type { BenefitPlan } from './benefit-plan.ts';

/** How many classes are reached: 0 is none, so no benefit; the last is full incapacity. The loss of earning capacity is
 *  what is left between the reference income (maatmaninkomen: the average of three years before onset) and what can still
 *  be earned (resterende verdiencapaciteit). Nothing is divided: 35.00 % is a class, 34.9967 % is none.
 *  @param threeYears sum of the three years before onset, cents; without income there is nothing to lose
 *  @param remaining what can still be earned in a year, cents, not negative */
export function lossClass(plan: BenefitPlan, threeYears: Cents, remaining: Cents): number {
  const { byLoss, from } = plan;
  if (!byLoss) return remaining < plan.wageYear ? from.length : 0;
  if (threeYears <= 0) return 0;
  const lost = 100 * (threeYears - 3 * remaining);
  let reached = 0;
  while (reached < from.length && lost >= from[reached]! * threeYears) reached += 1;
  return reached;
}

/** What the class is called: `35-45`, `80-100`, `none`; `full` where there are no classes. */
export function className({ byLoss, from }: BenefitPlan, reached: number): string {
  if (reached === 0) return 'none';
  return byLoss ? `${from[reached - 1]}-${from[reached] ?? 100}` : 'full';
}
