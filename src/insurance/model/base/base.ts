import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import { DAYS_A_MONTH, DAYS_A_YEAR } from '../../rules/minimum-wage.ts';
import type { Variant } from '../../rules/variant.ts';
import { type Fraction, fraction, isLess, larger, NIL, plus, smaller, times } from '../fraction.ts';
import { problemAt, refuse } from '../market-problem.ts';
import { wageOn } from '../wage-on.ts';
import { type CountedYear, countedYears, YEARS } from './counted-years.ts';
import { besideEmployment } from './employee.ts';
import { indexFactor } from './index-factor.ts';
import { type Starter, scaledUp } from './starter.ts';
import { countedWindow, type Window } from './window.ts';

export interface BaseFacts {
  /** First day of illness (eerste dag van arbeidsongeschiktheid). */
  readonly onset: IsoDate;
  /** The day at whose level the amounts are: profits are indexed up to it and its minimum wage is the cap. */
  readonly level: IsoDate;
  /** Profit per calendar year, cents; may be negative. */
  readonly profits: Readonly<Record<string, Cents>>;
  readonly starter?: Starter | undefined;
  /** Twelve months in place of the last year, for hardship. */
  readonly window?: Window | undefined;
  /** Yearly wage that tax law prescribes for a director-shareholder (gebruikelijk loon), cents. */
  readonly customaryWage?: Cents | undefined;
  /** Yearly wages of comparable employees: one's own work and that of the spouse in the same business, cents. */
  readonly spouse?: { readonly ownWage: Cents; readonly otherWage: Cents } | undefined;
  /** Daily wage as an employee (dagloon) with holiday allowance, cents. */
  readonly employeePerDay?: Cents | undefined;
}

/** Which rule the base rests on. */
export type BaseRule = 'last-year' | 'five-year-average' | 'starter' | 'window' | 'customary-wage';

/** The base of a benefit (grondslag), exact: nothing is rounded here. Amounts per day in cents. */
export interface Base {
  readonly rule: BaseRule;
  readonly years: readonly CountedYear[];
  /** As earned, before indexation. */
  readonly lastYear: Fraction;
  readonly average: Fraction;
  readonly lastYearIndexed: Fraction;
  readonly averageIndexed: Fraction;
  /** The highest base that the variant allows. */
  readonly most: Fraction;
  readonly capped: boolean;
  readonly perDay: Fraction;
  /** Minimum wage per month at the level, cents. */
  readonly wage: Cents;
  readonly wageSource: string;
}

/** Works out the base per day: the last year divided by 261 or, where the variant knows it and it is more, the sum of five
 *  years divided by 1305; each year indexed with the minimum wage; capped at the minimum wage, or at what lets the highest
 *  benefit reach the minimum wage (WAZ art. 8; Inkomensbesluit Waz art. 4 to 10).
 *  @throws InputError naming the field: a year without minimum wage, a rule that the variant does not have, no last year */
export function baseOf(variant: Variant, facts: BaseFacts): Base {
  checkRules(variant, facts);
  const { value: wage, source: wageSource } = wageOn(facts.level, '/onset');
  const years = countedYears(facts.profits, facts.onset);
  const wageDay = fraction(BigInt(wage) * BigInt(DAYS_A_MONTH.den), DAYS_A_MONTH.num);
  const most = variant.cap.on === 'base' ? wageDay : times(wageDay, highest(variant));
  const last = lastYearOf(facts, years);
  const perDay = (amount: Fraction) => times(amount, fraction(1, DAYS_A_YEAR));
  const factor = (year: number) =>
    variant.base.indexed ? indexFactor(year, facts.level, wage) : fraction(1);
  const lastIndexed = last.amount.n === 0n ? NIL : times(last.amount, factor(last.year));
  const earlier = years.slice(0, -1);
  const fifth = fraction(1, YEARS);
  const sum = (of: (year: CountedYear) => Fraction, start: Fraction) =>
    times(
      earlier.reduce((total, year) => plus(total, of(year)), start),
      fifth,
    );
  const share = shareOf(facts);
  const average = sum(({ counts }) => times(fraction(counts), share), last.amount);
  // Where the average cannot count, a year without a known minimum wage does no harm.
  const averages = variant.base.fiveYears && facts.customaryWage === undefined;
  const averageIndexed = averages
    ? sum(
        ({ year, counts }) => (counts === 0 ? NIL : times(times(fraction(counts), share), factor(year))),
        lastIndexed,
      )
    : average;
  const byAverage = averages && isLess(lastIndexed, averageIndexed);
  const chosen = perDay(byAverage ? averageIndexed : lastIndexed);
  const beside = besideEmployment(chosen, facts.employeePerDay ?? 0, wageDay);
  return {
    rule: byAverage ? 'five-year-average' : last.rule,
    years,
    lastYear: perDay(last.amount),
    average: perDay(average),
    lastYearIndexed: perDay(lastIndexed),
    averageIndexed: perDay(averageIndexed),
    most,
    capped: isLess(most, beside),
    perDay: larger(NIL, smaller(beside, most)),
    wage,
    wageSource,
  };
}

/** How many times the minimum wage the base may be when the benefit of the highest class may be the minimum wage. */
export function highest({ classes }: Pick<Variant, 'classes'>): Fraction {
  return fraction(10_000, classes.at(-1)!.pays);
}

interface LastYear {
  readonly rule: BaseRule;
  readonly amount: Fraction;
  /** The amount is of this year. */
  readonly year: number;
}

function lastYearOf(facts: BaseFacts, years: readonly CountedYear[]): LastYear {
  const { customaryWage, window, starter, onset } = facts;
  const last = years.at(-1)!;
  const own = shareOf(facts);
  if (customaryWage !== undefined)
    return { rule: 'customary-wage', amount: fraction(customaryWage), year: last.year };
  if (window !== undefined) {
    const { year, profit } = countedWindow(window, onset);
    return { rule: 'window', amount: times(fraction(Math.max(profit, 0)), own), year };
  }
  if (starter !== undefined) {
    const before = years.slice(0, -1).map(({ counts }) => counts);
    const scaled = scaledUp(starter, before);
    const amount = scaled ?? fraction(starter.income);
    return {
      rule: scaled === undefined ? 'last-year' : 'starter',
      amount: times(amount, own),
      year: last.year,
    };
  }
  if (last.profit === null)
    refuse([
      problemAt(`/profits/${last.year}`, 'missing', null, {
        nl: `de winst van ${last.year}, het jaar voor de eerste ziektedag, in centen; of "starter"`,
        en: `the profit of ${last.year}, the year before the first day of illness, in cents; or "starter"`,
      }),
    ]);
  return { rule: 'last-year', amount: times(fraction(last.counts), own), year: last.year };
}

/** One's own part of the profit where spouses work in one business: X / Y (Inkomensbesluit Waz art. 5). */
function shareOf({ spouse }: BaseFacts): Fraction {
  return spouse === undefined ? fraction(1) : fraction(spouse.ownWage, spouse.ownWage + spouse.otherWage);
}

function checkRules(variant: Variant, { starter, employeePerDay = 0 }: BaseFacts): void {
  if (starter !== undefined && !variant.base.starters)
    refuse([
      problemAt('/starter', 'no-such-rule', starter, {
        nl: `niets: variant “${variant.id}” heeft geen startersregeling; een eigen variant kan "starters": true kiezen`,
        en: `nothing: variant “${variant.id}” has no rule for starters; a variant of your own can choose "starters": true`,
      }),
    ]);
  if (employeePerDay > 0 && variant.employees.rule === 'open')
    refuse([
      problemAt('/employeePerDay', 'no-such-rule', employeePerDay, {
        nl: `niets: hoe loon als werknemer telt, is in variant “${variant.id}” niet uitgewerkt`,
        en: `nothing: how wages as an employee count is not worked out in variant “${variant.id}”`,
      }),
    ]);
}
