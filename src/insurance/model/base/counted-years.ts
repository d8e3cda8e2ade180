import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import { problemAt, refuse } from '../market-problem.ts';

/** How many years the average looks back (Inkomensbesluit Waz art. 7 par. 2: the sum is divided by 1305 = 5 x 261). */
export const YEARS = 5;

/** One of the five years before onset. */
export interface CountedYear {
  readonly year: number;
  /** As it was given; null when nothing was given. */
  readonly profit: Cents | null;
  /** What counts of it: a loss counts as nil (art. 9), and so does a year without self-employment, for the divisor of the
   *  average stays the same. */
  readonly counts: Cents;
}

/** The five calendar years before the year of onset, the oldest first.
 *  @param profits profit per year in cents. Years further back are allowed and do not count.
 *  @throws InputError for a year that is not before the year of onset */
export function countedYears(
  profits: Readonly<Record<string, Cents>>,
  onset: IsoDate,
): readonly CountedYear[] {
  const last = Number(onset.slice(0, 4)) - 1;
  refuse(
    Object.keys(profits)
      .filter(year => Number(year) > last)
      .map(year =>
        problemAt(`/profits/${year}`, 'not-before-onset', Number(year), {
          nl: `een jaar voor het jaar van de eerste ziektedag (${onset}), dus ${last} of eerder`,
          en: `a year before the year of the first day of illness (${onset}), so ${last} or earlier`,
        }),
      ),
  );
  return Array.from({ length: YEARS }, (_, i) => {
    const year = last - YEARS + 1 + i;
    const profit = profits[year] ?? null;
    return { year, profit, counts: Math.max(profit ?? 0, 0) };
  });
}
