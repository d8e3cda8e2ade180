import type { Cents } from '../../../foundation/law/money.ts';
import type { Variant } from '../../rules/variant.ts';

/** The highest amount of money that the calculations of this room take, in cents: a milliard euros. Far below it every
 *  product is a whole number that a `number` holds exactly. */
export const MOST_CENTS = 1e11;

/** What a variant says about a benefit at one minimum wage, ready to be applied to millions. All whole numbers. */
export interface BenefitPlan {
  /** Whether incapacity is a loss in classes; else it is that the minimum wage cannot be earned. */
  readonly byLoss: boolean;
  /** From which loss each class starts, in per cents, rising. */
  readonly from: readonly number[];
  /** What each class pays of the base, in ten-thousandths. */
  readonly pays: readonly number[];
  /** The yearly base that counts at most is `mostTimes / mostOver` cents. */
  readonly mostTimes: number;
  readonly mostOver: number;
  /** Minimum wage of twelve months, cents. */
  readonly wageYear: Cents;
}

/** @param wage minimum wage per month, cents @param capOn in place of what the variant caps at the minimum wage */
export function benefitPlan(
  { criterion, classes, cap }: Pick<Variant, 'criterion' | 'classes' | 'cap'>,
  wage: Cents,
  capOn: 'base' | 'benefit' = cap.on,
): BenefitPlan {
  const onBase = capOn === 'base';
  return {
    byLoss: criterion.kind === 'loss',
    from: classes.map(({ from }) => from),
    pays: classes.map(({ pays }) => pays),
    mostTimes: 12 * wage * (onBase ? 1 : 10_000),
    mostOver: onBase ? 1 : classes.at(-1)!.pays,
    wageYear: 12 * wage,
  };
}
