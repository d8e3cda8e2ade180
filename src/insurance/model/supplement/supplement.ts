import type { IsoDate } from '../../../foundation/law/date.ts';
import { valueOn } from '../../../foundation/law/dated.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import { halfUp } from '../../../foundation/law/rounding.ts';
import { type Household, socialMinimum } from '../../rules/supplement.ts';
import { fraction, times } from '../fraction.ts';
import { problemAt, refuse } from '../market-problem.ts';
import { wageOn } from '../wage-on.ts';
import { disregarded, wagePerDay } from './disregard.ts';

export interface SupplementFacts {
  readonly date: IsoDate;
  readonly household: Household;
  /** Base of the benefit (grondslag or dagloon), cents per day. */
  readonly basePerDay: Cents;
  readonly benefitPerDay: Cents;
  /** Other income, of a partner too, cents per day; income from work not counted in. */
  readonly otherPerDay: Cents;
  /** Income from work, of a partner too, cents per day. */
  readonly workPerDay: Cents;
  /** Whether the two years of the disregard are over. */
  readonly disregardOver: boolean;
  readonly partnerBorn?: IsoDate | undefined;
  /** Whether there is a child under 12 in the household. */
  readonly childUnder12: boolean;
  /** The social minimum per day, cents, for a date of which we know none. */
  readonly norm?: Cents | undefined;
}

export interface Supplement {
  readonly perDay: Cents;
  readonly norm: Cents;
  readonly normSource: string;
  readonly income: Cents;
  readonly disregarded: Cents;
  /** Most that base and benefit allow; undefined where there is no limit. */
  readonly limit: Cents | undefined;
  /** Why there is no entitlement at all. */
  readonly excluded: 'young-partner' | undefined;
}

/** Partners born after this day give no supplement, unless there is a young child (Toeslagenwet art. 3). */
const LAST_BORN = '1971-12-31';

/** The supplement up to the social minimum (toeslag, Toeslagenwet art. 2 to 8a): the norm less the income of the household;
 *  where the base is below the minimum wage (below 70 % of it for who is single) never more than the base less the benefit.
 *  There is no means test on wealth.
 *  @throws InputError when no norm or minimum wage of that date is known */
export function supplementOf(facts: SupplementFacts): Supplement {
  const { date, household, basePerDay, benefitPerDay } = facts;
  const { norm, source: normSource } = normOf(facts);
  const { value: wage } = wageOn(date, '/date');
  const left = facts.disregardOver ? 0 : disregarded(facts.workPerDay, wage);
  const income = benefitPerDay + facts.otherPerDay + facts.workPerDay - left;
  const excluded =
    household === 'married' && (facts.partnerBorn ?? '') > LAST_BORN && !facts.childUnder12
      ? ('young-partner' as const)
      : undefined;
  // A base is given in whole cents: as much as the minimum wage in whole cents is not below it.
  const bound = times(wagePerDay(wage), household === 'married' ? fraction(1) : fraction(70, 100));
  const limited = basePerDay < halfUp(bound.n, bound.d);
  const limit = limited ? Math.max(0, basePerDay - benefitPerDay) : undefined;
  const lacking = Math.max(0, norm - income);
  const perDay = excluded ? 0 : Math.min(lacking, limit ?? lacking);
  return { perDay, norm, normSource, income, disregarded: left, limit, excluded };
}

function normOf({ norm, date, household }: SupplementFacts): {
  readonly norm: Cents;
  readonly source: string;
} {
  if (norm !== undefined) return { norm, source: 'supplement-8' };
  const { value, source } = valueOn(socialMinimum, date);
  const found = value[household];
  if (found === null) refuse([noSuchNorm(household, date)]);
  return { norm: found!, source };
}

function noSuchNorm(household: Household, date: IsoDate) {
  return problemAt('/household', 'no-such-norm', household, {
    nl: `"single" of "married": op ${date} was er geen norm voor woningdelers`,
    en: `"single" or "married": on ${date} there was no norm for sharing a home`,
  });
}
