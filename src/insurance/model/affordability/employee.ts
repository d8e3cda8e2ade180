import type { Cents } from '../../../foundation/law/money.ts';
import { exactProduct, halfUp } from '../../../foundation/law/rounding.ts';
import type { Bracket } from '../../rules/labour-tax.ts';
import { incomeTax } from './income-tax.ts';

/** What an employer pays on top of the wage, in ten-thousandths of the wage up to `mostWage` cents a year. */
export interface EmployerRates {
  readonly mostWage: Cents;
  /** AWf. */
  readonly unemployment: number;
  /** Aof. */
  readonly disability: number;
  readonly childcare: number;
  /** Whk, the average: the true one differs per employer. */
  readonly returnToWork: number;
  /** Zvw. */
  readonly health: number;
}

export const EMPLOYER_PREMIUMS = [
  'unemployment',
  'disability',
  'childcare',
  'returnToWork',
  'health',
] as const;
export type EmployerPremiums = Readonly<Record<(typeof EMPLOYER_PREMIUMS)[number], Cents>>;

/** An employee for a given cost to the employer. All amounts in cents a year. */
export interface Employee {
  /** Gross wage with holiday allowance. */
  readonly grossWage: Cents;
  readonly premiums: EmployerPremiums;
  /** Wage and premiums together: at most a few cents below the cost that was given. */
  readonly employerCost: Cents;
  /** Before tax credits. */
  readonly tax: Cents;
  /** Wage less tax. */
  readonly net: Cents;
}

/** The highest wage in whole cents that an employer can pay for `labourCost`, and what is left of it. Each premium is
 *  rounded to the nearest cent. @param labourCost cents a year, not negative */
export function employeeFor(labourCost: Cents, rates: EmployerRates, brackets: readonly Bracket[]): Employee {
  let [low, high] = [0, labourCost];
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (costOf(middle, rates) <= labourCost) low = middle;
    else high = middle - 1;
  }
  const tax = incomeTax(low, brackets);
  return {
    grossWage: low,
    premiums: premiumsOf(low, rates),
    employerCost: costOf(low, rates),
    tax,
    net: low - tax,
  };
}

function costOf(wage: Cents, rates: EmployerRates): Cents {
  return EMPLOYER_PREMIUMS.reduce((sum, name) => sum + premiumsOf(wage, rates)[name], wage);
}

/** @param wage cents a year */
export function premiumsOf(wage: Cents, rates: EmployerRates): EmployerPremiums {
  const counts = Math.min(wage, rates.mostWage);
  const premium = (rate: number) => halfUp(exactProduct(counts, rate), 10_000);
  return {
    unemployment: premium(rates.unemployment),
    disability: premium(rates.disability),
    childcare: premium(rates.childcare),
    returnToWork: premium(rates.returnToWork),
    health: premium(rates.health),
  };
}
