import type { IsoDate } from '../../../foundation/law/date.ts';
import { type DatedSeries, valueOn } from '../../../foundation/law/dated.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import type { Tracer } from '../../../foundation/law/tracer.ts';
import { labourTax } from '../../rules/labour-tax.ts';
import { lasting, sickPay } from '../../rules/side-by-side.ts';
import type { Variant } from '../../rules/variant.ts';
import { benefitPlan } from '../benefit/benefit-plan.ts';
import { monthly } from '../benefit/monthly.ts';
import { outside, refuse } from '../market-problem.ts';
import { premiumOf } from '../premium/premium.ts';
import { wageOn } from '../wage-on.ts';
import { type Beside, besideFor, type CoverPeriod, employeeCover, publicCover } from './cover.ts';
import { type Employee, employeeFor } from './employee.ts';
import { type SelfEmployed, selfEmployedWith } from './self-employed.ts';

/** One price of work, for an employee and for a self-employed person. Amounts in cents a year. */
export interface SideBySideInput {
  readonly date: IsoDate;
  /** What the work costs the client: wage and premiums of the employer, or the invoice without value-added tax. */
  readonly labourCost: Cents;
  readonly variant: Variant;
  /** Rate of the premium in ten-thousandths, in place of that of the variant. */
  readonly rate?: number | undefined;
  /** Costs of the self-employed person. */
  readonly costs: Cents;
  readonly employer: 'small' | 'large';
  readonly contract: 'permanent' | 'flexible';
  /** Whether he works 1,225 hours a year for his firm (urencriterium). */
  readonly enoughHours: boolean;
  /** Whether the premium is deducted; as the variant says when left out, yes where it says nothing. */
  readonly deductible?: boolean | undefined;
}

export interface SideBySide {
  readonly employee: Employee & { readonly cover: readonly CoverPeriod[] };
  readonly selfEmployed: SelfEmployed & {
    readonly costs: Cents;
    readonly premiumMonthly: Cents;
    readonly cover: readonly CoverPeriod[];
    readonly beside: Beside;
  };
  /** Net of the self-employed person less net of the employee. */
  readonly difference: Cents;
}

/** Id of the source of the comparison itself. */
const OURS = 'side-by-side';

/** The highest amount that the comparison takes: ten million euros a year. */
const MOST = 1e9;

/** Employee and self-employed side by side, before tax credits.
 *  @throws InputError naming the field that cannot be, also for a date whose taxes are not known */
export function sideBySide(input: SideBySideInput, trace: Tracer): SideBySide {
  const { date, labourCost, variant, costs } = input;
  refuse([
    ...outside('/labourCost', labourCost, { from: 0, to: MOST }),
    ...outside('/costs', costs, { from: 0, to: Math.max(labourCost, 0) }),
  ]);
  const on = <T>(name: string, series: DatedSeries<T>): T => {
    const { value, source } = valueOn(series, date);
    return trace.step(name, value, source, 'parameter');
  };
  const brackets = on('brackets', labourTax.brackets);
  const mostWage = on('mostWage', labourTax.mostWage);
  const { value: wage, source: wageSource } = wageOn(date, '/date');
  trace.step('minimumWage', wage, wageSource, 'parameter');
  const employee = employeeFor(
    labourCost,
    {
      mostWage,
      unemployment: on(
        'unemployment',
        input.contract === 'permanent' ? labourTax.unemploymentLow : labourTax.unemploymentHigh,
      ),
      disability: on(
        'disability',
        input.employer === 'small' ? labourTax.disabilitySmall : labourTax.disabilityLarge,
      ),
      childcare: on('childcare', labourTax.childcare),
      returnToWork: on('returnToWork', labourTax.returnToWork),
      health: on('healthEmployer', labourTax.healthEmployer),
    },
    brackets,
  );
  const profit = labourCost - costs;
  const premium = premiumOf(variant, { date, profit, basis: 'date', rate: input.rate });
  trace.step('premium', premium.monthly, variant.premium.source, 'computed');
  const deductible = input.deductible ?? variant.premium.deductible ?? true;
  const rates = {
    deduction: input.enoughHours ? on('selfEmployedDeduction', labourTax.selfEmployedDeduction) : 0,
    exemption: on('smallBusinessExemption', labourTax.smallBusinessExemption),
    deductionRate: on('deductionRate', labourTax.deductionRate),
    health: on('healthSelfEmployed', labourTax.healthSelfEmployed),
    mostHealth: mostWage,
  };
  const self = selfEmployedWith(profit, { amount: premium.yearly, deductible }, rates, brackets);
  const plan = benefitPlan(variant, wage);
  const benefit = trace.step(
    'benefit',
    monthly(plan, profit, plan.from.length),
    variant.cap.source,
    'computed',
  );
  trace.step('sickPay', sickPay.rate, sickPay.source, 'parameter');
  trace.step('lasting', lasting.rate, lasting.source, 'parameter');
  trace.step('netEmployee', employee.net, OURS, 'computed');
  trace.step('netSelfEmployed', self.net, OURS, 'computed');
  return {
    employee: { ...employee, cover: employeeCover(employee.grossWage, mostWage, wage) },
    selfEmployed: {
      ...self,
      costs,
      premiumMonthly: premium.monthly,
      cover: publicCover(variant.waiting.weeks, benefit),
      beside: besideFor(profit),
    },
    difference: self.net - employee.net,
  };
}
