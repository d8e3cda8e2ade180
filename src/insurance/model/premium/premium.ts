import type { IsoDate } from '../../../foundation/law/date.ts';
import { type Cents, cents } from '../../../foundation/law/money.ts';
import { halfUp } from '../../../foundation/law/rounding.ts';
import type { Variant } from '../../rules/variant.ts';
import { highest } from '../base/base.ts';
import { type Fraction, fraction, larger, minus, NIL, smaller, times } from '../fraction.ts';
import { problemAt, refuse } from '../market-problem.ts';
import { wageOn } from '../wage-on.ts';

/** Which minimum wage limits the premium: that of the day, or the mean of both half-years (as the published maxima do). */
export const BASES = ['date', 'year-average'] as const;
export type PremiumBasis = (typeof BASES)[number];

export interface PremiumFacts {
  readonly date: IsoDate;
  /** Yearly profit, cents; a loss counts as nil. */
  readonly profit: Cents;
  readonly basis: PremiumBasis;
  /** Share of the profit in ten-thousandths, in place of what the variant says. */
  readonly rate?: number | undefined;
  readonly waitingWeeks?: number | undefined;
}

export interface Premium {
  readonly monthly: Cents;
  readonly yearly: Cents;
  /** In ten-thousandths. */
  readonly rate: number;
  /** Highest yearly profit that counts. */
  readonly cap: Cents;
  /** Highest premium per month. */
  readonly maximum: Cents;
  /** Minimum wage per month that the cap rests on, exact; undefined where none does. */
  readonly wage: Fraction | undefined;
  readonly wageSources: readonly string[];
}

/** The premium: a share of the yearly profit between the franchise and the cap, in twelve parts. Where the cap follows the
 *  minimum wage it is the profit at which the highest benefit reaches it: 12 x minimum wage / 0.70. By `date` the minimum
 *  wage of that half-year counts; by `year-average` the mean of both half-years, which gives the published maxima: 195.14
 *  for 2024 at 6.5 %, 171.16 for 2025 at 5.4 %.
 *  @throws InputError for a date without premium or minimum wage, a waiting time that cannot be chosen, a missing rate */
export function premiumOf(variant: Variant, facts: PremiumFacts): Premium {
  checkDate(variant, facts.date);
  const rate = rateOf(variant, facts);
  const { wage, sources } =
    variant.premium.cap === 'minimum-wage' ? wageOf(facts) : { wage: undefined, sources: [] };
  const cap =
    wage === undefined
      ? fraction(variant.premium.cap as number)
      : times(times(wage, fraction(12)), highest(variant));
  const franchise = fraction(variant.premium.franchise);
  const over = (profit: Fraction) => larger(NIL, minus(smaller(profit, cap), franchise));
  const yearly = (profit: Fraction) => times(over(profit), fraction(rate, 10_000));
  const inCents = ({ n, d }: Fraction) => halfUp(n, d);
  const monthly = (profit: Fraction) => inCents(times(yearly(profit), fraction(1, 12)));
  const profit = fraction(cents(facts.profit));
  return {
    monthly: monthly(profit),
    yearly: inCents(yearly(profit)),
    rate,
    cap: inCents(cap),
    maximum: monthly(cap),
    wage,
    wageSources: sources,
  };
}

function wageOf({ date, basis }: PremiumFacts): {
  readonly wage: Fraction;
  readonly sources: readonly string[];
} {
  if (basis === 'date') {
    const { value, source } = wageOn(date, '/date');
    return { wage: fraction(value), sources: [source] };
  }
  const halves = ['01-01', '07-01'].map(day => wageOn(`${date.slice(0, 4)}-${day}`, '/date'));
  const sum = halves.reduce((total, { value }) => total + value, 0);
  return { wage: fraction(sum, halves.length), sources: halves.map(({ source }) => source) };
}

function rateOf({ id, premium, waiting }: Variant, { rate, waitingWeeks }: PremiumFacts): number {
  if (waitingWeeks !== undefined && !waiting.choices.includes(waitingWeeks))
    refuse([
      problemAt('/waitingWeeks', 'no-such-choice', waitingWeeks, {
        nl: `een wachttijd van variant “${id}”: ${waiting.choices.join(', ')}`,
        en: `a waiting time of variant “${id}”: ${waiting.choices.join(', ')}`,
      }),
    ]);
  const found = rate ?? premium.byWaitingWeeks?.[waitingWeeks ?? waiting.weeks] ?? premium.rate;
  if (found === null)
    refuse([
      problemAt('/rate', 'missing', null, {
        nl: `een deel van de winst, zoals 0.056; variant “${id}” noemt geen percentage`,
        en: `a share of the profit, such as 0.056; variant “${id}” names no rate`,
      }),
    ]);
  return found!;
}

function checkDate({ id, premium: { from, until } }: Variant, date: IsoDate): void {
  if ((from !== undefined && date < from) || (until !== undefined && date > until))
    refuse([
      problemAt('/date', 'no-premium-on-date', date, {
        nl: `een dag van ${from} tot en met ${until}: van andere dagen kennen we de premie van “${id}” niet`,
        en: `a day from ${from} up to ${until}: of other days we do not know the premium of “${id}”`,
      }),
    ]);
}
