import type { Cents } from '../../../foundation/law/money.ts';
import { halfUp } from '../../../foundation/law/rounding.ts';
import { DAYS_A_MONTH } from '../../rules/minimum-wage.ts';
import { type Fraction, fraction, larger, minus, NIL, plus, smaller, times } from '../fraction.ts';

/** The minimum wage per day as the act means it: the month divided by 21.75 (Toeslagenwet art. 1).
 *  @param wage per month, cents */
export function wagePerDay(wage: Cents): Fraction {
  return fraction(BigInt(wage) * BigInt(DAYS_A_MONTH.den), DAYS_A_MONTH.num);
}

/** What is left out of income from work for at most two years (vrijlating, Toeslagenwet art. 7): 5 % of the minimum wage
 *  and 30 % of what is earned above that, together 15 % of the minimum wage at most; never more than was earned.
 *  @param earned from work, per day, cents @param wage minimum wage per month, cents */
export function disregarded(earned: Cents, wage: Cents): Cents {
  const day = wagePerDay(wage);
  const first = times(day, fraction(5, 100));
  const more = times(larger(NIL, minus(fraction(earned), first)), fraction(30, 100));
  const { n, d } = smaller(plus(first, more), times(day, fraction(15, 100)));
  return Math.min(earned, halfUp(n, d));
}
