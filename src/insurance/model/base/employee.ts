import type { Cents } from '../../../foundation/law/money.ts';
import { type Fraction, fraction, isLess, larger, minus, NIL, smaller, times } from '../fraction.ts';

/** The base of who is also an employee (WAZ art. 8 par. 12, 13, 15 to 17): the daily wage (dagloon) goes off the base.
 *  When both are below the minimum wage, the base is what the daily wage without holiday allowance leaves of the minimum
 *  wage, or the base itself when that is lower. The highest base before the deduction is set by ministerial regulation; we
 *  did not find it and set no limit.
 *  @param base per day before the cap @param wage daily wage with holiday allowance, cents @param most minimum wage per day */
export function besideEmployment(base: Fraction, wage: Cents, most: Fraction): Fraction {
  const daily = fraction(wage);
  if (wage === 0) return base;
  if (isLess(base, most) && isLess(daily, most))
    return smaller(base, larger(NIL, minus(most, times(daily, fraction(100, 108)))));
  return larger(NIL, minus(base, daily));
}
