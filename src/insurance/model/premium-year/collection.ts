import { addDays, addMonths, type IsoDate } from '../../../foundation/law/date.ts';
import { type Cents, sumCents } from '../../../foundation/law/money.ts';
import type { PremiumYear } from './premium-year.ts';

/** A sum that is to be paid by a day; negative: paid back by then. */
export interface Instalment {
  readonly due: IsoDate;
  readonly amount: Cents;
}

/** Days within which one payment must be made: six weeks, as with a tax assessment. A choice of ours. */
const PAY_DAYS = 42;

/** The collection calendar (inningskalender). The first assessment in the year itself is collected in equal parts on the last
 *  day of each month that is left after it; the parts add up to the premium, the cents that do not divide fall in the
 *  first months. What a later assessment adds or takes off, and everything after the year, is one payment. */
export function collectionCalendar({ year, assessments }: PremiumYear): readonly Instalment[] {
  return assessments.flatMap(({ on, premium }, i) => {
    const before = assessments[i - 1];
    const last = `${year}-12-31`;
    if (before === undefined && addMonths(`${on.slice(0, 7)}-01`, 1) <= last) return parts(premium, on, last);
    const amount = premium - (before?.premium ?? 0);
    return amount === 0 ? [] : [{ due: addDays(on, PAY_DAYS), amount }];
  });
}

function parts(premium: Cents, on: IsoDate, last: IsoDate): readonly Instalment[] {
  const first =
    on < `${last.slice(0, 4)}-01-01` ? `${last.slice(0, 4)}-01-01` : addMonths(`${on.slice(0, 7)}-01`, 1);
  const months = 13 - Number(first.slice(5, 7));
  const each = Math.floor(premium / months);
  const extra = premium - each * months;
  return Array.from({ length: months }, (_, i) => ({
    due: addDays(addMonths(first, i + 1), -1),
    amount: each + (i < extra ? 1 : 0),
  })).filter(({ amount }) => amount !== 0);
}

/** What should have been paid by the end of a day and was not (achterstand); negative: paid too much. */
export function arrears(premiumYear: PremiumYear, on: IsoDate): Cents {
  const due = collectionCalendar(premiumYear).filter(instalment => instalment.due <= on);
  const received = premiumYear.received.filter(payment => payment.on <= on);
  return sumCents(due.map(({ amount }) => amount)) - sumCents(received.map(({ amount }) => amount));
}
