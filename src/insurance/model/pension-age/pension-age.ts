import { addMonths, type IsoDate } from '../../../foundation/law/date.ts';
import { pensionAges } from '../../rules/pension-age.ts';

export interface PensionAge {
  readonly years: number;
  readonly months: number;
  /** The day on which the age is reached: from then on there is a state pension. */
  readonly date: IsoDate;
  /** False where the law has not fixed the age yet: then it is the last known age, and it can only rise. */
  readonly fixed: boolean;
  readonly source: string;
}

/** Pension age (AOW-leeftijd) of whoever is born on that day.
 *  @param born day of birth. In a month that is too short for the day, the last day of that month counts. */
export function pensionAge(born: IsoDate): PensionAge {
  const { before, rows, estimated } = pensionAges;
  const fixed = born < estimated.born;
  const { years, months, source } = fixed ? (rows.findLast(row => row.born <= born) ?? before) : estimated;
  return { years, months, date: addMonths(born, years * 12 + months), fixed, source };
}
