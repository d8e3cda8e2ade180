import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import { type Fraction, fraction } from '../fraction.ts';
import { wageOn } from '../wage-on.ts';

/** By how much the minimum wage rose from the year after the profit to a date (Inkomensbesluit Waz art. 8): profit of 2020
 *  is compared with the minimum wage of 1 January 2021.
 *  @param wage minimum wage per month on `level`, cents
 *  @throws InputError at the year when no minimum wage of the year after it is known */
export function indexFactor(year: number, level: IsoDate, wage: Cents): Fraction {
  const start = `${year + 1}-01-01`;
  return start > level ? fraction(1) : fraction(wage, wageOn(start, `/profits/${year}`).value);
}
