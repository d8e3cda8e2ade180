import type { Cents } from '../../../foundation/law/money.ts';
import { exactProduct, halfUp } from '../../../foundation/law/rounding.ts';
import { broodfonds, lasting, privatePremium, sickPay } from '../../rules/side-by-side.ts';

/** What comes in per month, from one week of full incapacity on up to and including another; null is the pension age. */
export interface CoverPeriod {
  readonly fromWeek: number;
  readonly untilWeek: number | null;
  readonly monthly: Cents;
}

/** An employee who cannot work and will not recover. Amounts rounded to the nearest cent.
 *  @param wage gross, cents a year @param mostWage of the employee insurances @param minimumWage per month */
export function employeeCover(wage: Cents, mostWage: Cents, minimumWage: Cents): readonly CoverPeriod[] {
  const { weeks, minimumWeeks } = sickPay;
  const counts = Math.min(wage, mostWage);
  const month = (rate: number) => halfUp(exactProduct(counts, rate), 12 * 10_000);
  // Sick pay is never more than the wage itself.
  const first = Math.min(Math.max(month(sickPay.rate), minimumWage), halfUp(wage, 12));
  return [
    { fromWeek: 1, untilWeek: minimumWeeks, monthly: Math.max(first, month(sickPay.rate)) },
    { fromWeek: minimumWeeks + 1, untilWeek: weeks, monthly: month(sickPay.rate) },
    { fromWeek: weeks + 1, untilWeek: null, monthly: month(lasting.rate) },
  ];
}

/** A self-employed person under a public insurance. @param benefit per month at full incapacity */
export function publicCover(waitWeeks: number, benefit: Cents): readonly CoverPeriod[] {
  const paid = { fromWeek: waitWeeks + 1, untilWeek: null, monthly: benefit };
  return waitWeeks === 0 ? [paid] : [{ fromWeek: 1, untilWeek: waitWeeks, monthly: 0 }, paid];
}

/** What a self-employed person can have beside a public insurance. */
export interface Beside {
  readonly broodfonds: {
    /** The highest gift per month that is no more than 70 % of the profit, or the lowest there is. */
    readonly gift: Cents;
    readonly contribution: Cents;
    readonly waitWeeks: number;
    readonly mostMonths: number;
  };
  readonly privatePolicy: { readonly monthly: Cents };
}

/** @param profit cents a year, not negative */
export function besideFor(profit: Cents): Beside {
  const { gifts, contribution, waitWeeks, mostMonths } = broodfonds;
  const gift = gifts.findLast(level => 12 * level * 10 <= profit * 7) ?? gifts[0]!;
  return {
    broodfonds: {
      gift,
      contribution: halfUp(exactProduct(gift, contribution), 10_000),
      waitWeeks,
      mostMonths,
    },
    privatePolicy: { monthly: halfUp(exactProduct(profit, privatePremium.rate), 12 * 10_000) },
  };
}
