import { addMonths, type IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';

/** How many calendar months another class must hold before the benefit changes (WIA art. 61 lid 7). */
const FULL_MONTHS = 2;

/** Looks whether somebody's income beside the benefit puts them in another class for two full calendar months in a row.
 *  Months that are not known break the row.
 *  @param incomes by month `YYYY-MM`
 *  @param classOf the class that an income of a month gives
 *  @returns the new class, the first day from which it counts and the last of the months; undefined when nothing changes */
export function changeOfClass(
  present: string,
  incomes: Readonly<Record<string, Cents>>,
  classOf: (monthly: Cents) => string,
): { readonly lossClass: string; readonly from: IsoDate; readonly last: string } | undefined {
  let row: { lossClass: string; months: number; last: string } | undefined;
  for (const month of Object.keys(incomes).sort()) {
    const lossClass = classOf(incomes[month]!);
    const follows = row !== undefined && row.lossClass === lossClass && after(row.last) === month;
    row = { lossClass, months: follows ? row!.months + 1 : 1, last: month };
    if (lossClass !== present && row.months === FULL_MONTHS)
      return { lossClass, from: `${after(month)}-01`, last: month };
  }
  return undefined;
}

const after = (month: string) => addMonths(`${month}-01`, 1).slice(0, 7);
