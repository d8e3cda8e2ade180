import type { Cents } from '../../../foundation/law/money.ts';
import type { BenefitPlan } from './benefit-plan.ts';
import { lossClass } from './loss-class.ts';

/** How many classes are paid when there is income from work beside the benefit (anticumulatie, WAZ art. 58): those of the
 *  loss that this income would show, never more than those that were assessed; none below the first class. That lasts five
 *  years at most; after that the work itself is assessed.
 *  @param assessed classes as assessed @param income from work, a year, cents */
export function paidBesideIncome(
  plan: BenefitPlan,
  threeYears: Cents,
  assessed: number,
  income: Cents,
): number {
  return Math.min(assessed, lossClass(plan, threeYears, income));
}
