import type { Cents } from '../../../foundation/law/money.ts';
import { DAYS_A_YEAR } from '../../rules/minimum-wage.ts';
import { type Fraction, fraction, isLess } from '../fraction.ts';

/** Somebody who came from employment and worked only a part of the year before onset as a self-employed person. */
export interface Starter {
  /** Profit of that part of the year (WWI), cents. */
  readonly income: Cents;
  /** Weeks in which there was self-employed work (AW). */
  readonly weeks: number;
}

/** What the starter earned, scaled up to a year: [(WWI / AW) / 5] x 261 (Inkomensbesluit Waz art. 6). Undefined when the
 *  four years before brought as much or more on average: then the rule does not apply (par. 2).
 *  @param before what counts of the four years before, cents */
export function scaledUp(starter: Starter, before: readonly Cents[]): Fraction | undefined {
  const average = fraction(
    before.reduce((sum, profit) => sum + profit, 0),
    before.length,
  );
  if (!isLess(average, fraction(starter.income))) return undefined;
  return fraction(BigInt(starter.income) * BigInt(DAYS_A_YEAR), starter.weeks * 5);
}
