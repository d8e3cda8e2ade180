import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import type { Claim } from './claim.ts';
import { entitlement, type MonthOfBenefit } from './entitlement.ts';

/** A line of the payment calendar (betaalkalender). */
export interface PaymentLine extends MonthOfBenefit {
  readonly paid: Cents;
  /** Still to pay; negative: to be paid back. Where a final decision replaces a provisional one this is the settlement
   *  (verrekening). */
  readonly open: Cents;
}

/** Month by month what the decisions give, what was paid and what is still open. A month in which more was paid than the
 *  decisions now give stays in the list, also where they give nothing any more.
 *  @param until last day to look at, inclusive  @param ends as for `entitlement` */
export function paymentCalendar(
  { decisions, paid }: Pick<Claim, 'decisions' | 'paid'>,
  until: IsoDate,
  ends: boolean,
): readonly PaymentLine[] {
  const due = new Map(entitlement(decisions, until, ends).map(row => [row.month, row]));
  const months = [...new Set([...due.keys(), ...Object.keys(paid)])].sort();
  return months.map(month => {
    const row = due.get(month) ?? { month, benefit: 0, holiday: 0, provisional: false };
    const already = paid[month] ?? 0;
    return { ...row, paid: already, open: row.benefit + row.holiday - already };
  });
}
