import { composition, incapacity, income } from '../../rules/population.ts';

/** What one may change of the population and its risks; all else stands in the rules. */
export interface Assumptions {
  /** Growth of income since 2016, as a factor. */
  readonly incomeIndex: number;
  /** Share of years without profit. */
  readonly lossYears: number;
  /** Intensity of falling ill, per year, mean of all. */
  readonly onset: number;
  /** Recovery relative to the rules. */
  readonly recovery: number;
  /** Spread of the logarithm of health risk. */
  readonly riskSpread: number;
  /** Yearly chance to stop as self-employed. */
  readonly stop: number;
  /** Age at which everybody's pension starts, in years. */
  readonly pensionAge: number;
}

/** As the rules have it. The pension age is 67 years and 3 months, that of who gets it from 2028. */
export const ASSUMPTIONS: Assumptions = {
  incomeIndex: income.index.value,
  lossYears: income.lossYears.value,
  onset: incapacity.onset.value,
  recovery: 1,
  riskSpread: incapacity.riskSpread.value,
  stop: composition.stop.value,
  pensionAge: 67.25,
};
