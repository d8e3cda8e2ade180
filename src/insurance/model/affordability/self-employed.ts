import type { Cents } from '../../../foundation/law/money.ts';
import { exactProduct, halfUp } from '../../../foundation/law/rounding.ts';
import type { Bracket } from '../../rules/labour-tax.ts';
import { deductionSurcharge, incomeTax } from './income-tax.ts';

/** What a self-employed person pays and may deduct; rates in ten-thousandths, amounts in cents a year. */
export interface SelfEmployedRates {
  /** Zelfstandigenaftrek; 0 for who does not work enough hours. */
  readonly deduction: Cents;
  /** Mkb-winstvrijstelling. */
  readonly exemption: number;
  readonly deductionRate: number;
  /** Zvw, over the taxable profit up to `mostHealth`. */
  readonly health: number;
  readonly mostHealth: Cents;
}

/** A self-employed person for a given price of the work. All amounts in cents a year. */
export interface SelfEmployed {
  readonly profit: Cents;
  readonly deduction: Cents;
  readonly exemption: Cents;
  readonly taxableProfit: Cents;
  /** Premium of the insurance, and whether it is deducted from the income. */
  readonly premium: Cents;
  readonly premiumDeductible: boolean;
  /** Before tax credits. */
  readonly tax: Cents;
  readonly health: Cents;
  /** Profit less tax, health contribution and premium. */
  readonly net: Cents;
}

/** @param profit cents a year, not negative: turnover without value-added tax, less costs
 *  @param premium of the insurance, cents a year; an expense for income provision, so not one of the firm */
export function selfEmployedWith(
  profit: Cents,
  premium: { readonly amount: Cents; readonly deductible: boolean },
  rates: SelfEmployedRates,
  brackets: readonly Bracket[],
): SelfEmployed {
  const deduction = Math.min(rates.deduction, profit);
  const exemption = halfUp(exactProduct(profit - deduction, rates.exemption), 10_000);
  const taxableProfit = profit - deduction - exemption;
  const income = Math.max(taxableProfit - (premium.deductible ? premium.amount : 0), 0);
  const tax =
    incomeTax(income, brackets) +
    deductionSurcharge(income, deduction + exemption, brackets, rates.deductionRate);
  const health = halfUp(exactProduct(Math.min(taxableProfit, rates.mostHealth), rates.health), 10_000);
  return {
    profit,
    deduction,
    exemption,
    taxableProfit,
    premium: premium.amount,
    premiumDeductible: premium.deductible,
    tax,
    health,
    net: profit - tax - health - premium.amount,
  };
}
