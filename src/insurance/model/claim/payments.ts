import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import type { Claim } from './claim.ts';
import { entitlement, inForce, type MonthOfBenefit } from './entitlement.ts';

/** A line of the payment calendar (betaalkalender). */
export interface PaymentLine extends MonthOfBenefit {
  /** Death grant (overlijdensuitkering): one month of benefit, in the month of death (WAZ art. 61). */
  readonly deathGrant: Cents;
  readonly paid: Cents;
  /** Still to pay; negative: to be paid back. Where a final decision replaces a provisional one this is the settlement
   *  (verrekening). */
  readonly open: Cents;
}

/** Month by month what the decisions give, what was paid and what is still open. A month in which more was paid than the
 *  decisions now give stays in the list, also where they give nothing any more.
 *  @param until last day to look at, inclusive  @param ends as for `entitlement` */
export function paymentCalendar(
  { decisions, paid, closed }: Pick<Claim, 'decisions' | 'paid'> & Partial<Pick<Claim, 'closed'>>,
  until: IsoDate,
  ends: boolean,
): readonly PaymentLine[] {
  const due = new Map(entitlement(decisions, until, ends).map(row => [row.month, row]));
  const died = closed?.because === 'died' ? closed.on : undefined;
  const grant = died === undefined ? 0 : (inForce(decisions, died)?.monthly ?? 0);
  const months = [...new Set([...due.keys(), ...Object.keys(paid)])].sort();
  return months.map(month => {
    const row = due.get(month) ?? { month, benefit: 0, holiday: 0, provisional: false };
    const already = paid[month] ?? 0;
    const deathGrant = month === died?.slice(0, 7) ? grant : 0;
    return { ...row, deathGrant, paid: already, open: row.benefit + row.holiday + deathGrant - already };
  });
}
