import type { BenefitPlan } from './benefit-plan.ts';
import { lossClass } from './loss-class.ts';
import { monthly } from './monthly.ts';

/** Whole cents, one entry a person. */
export type CentsColumn = Int32Array | Float64Array;

/** What is known of many people, in columns. */
export interface BenefitColumns {
  /** The yearly base before its cap. */
  readonly base: CentsColumn;
  /** Income of the three years before onset. */
  readonly earlier: readonly [CentsColumn, CentsColumn, CentsColumn];
  /** What can still be earned in a year. */
  readonly remaining: CentsColumn;
}

export interface BenefitResults {
  /** How many classes are reached, as `lossClass`. */
  readonly reached: Uint8Array;
  /** Benefit per month. */
  readonly monthly: CentsColumn;
}

/** The benefit of many people, exact to the cent and the class: the very functions of one person, over columns.
 *  @param from first person @param until the person after the last: so that workers can share the columns */
export function benefitColumns(
  plan: BenefitPlan,
  { base, earlier: [first, second, third], remaining }: BenefitColumns,
  out: BenefitResults,
  from = 0,
  until: number = base.length,
): void {
  const { reached, monthly: amounts } = out;
  for (let i = from; i < until; i += 1) {
    const reaches = lossClass(plan, first[i]! + second[i]! + third[i]!, remaining[i]!);
    reached[i] = reaches;
    amounts[i] = monthly(plan, base[i]!, reaches);
  }
}
