import { addMonths, type IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';
import { problemAt, refuse } from '../market-problem.ts';

/** Another twelve months in place of the calendar year before onset (hardheidsclausule, Inkomensbesluit Waz art. 10 par. 3).
 *  Whether there is hardship is a judgement of the administrator. */
export interface Window {
  /** First day of the twelve months. */
  readonly from: IsoDate;
  /** Profit in those months, cents. */
  readonly profit: Cents;
}

/** The window and the year it counts for: the one in which it begins.
 *  @throws InputError unless it begins after the first day of the year before onset and ends before onset */
export function countedWindow(
  { from, profit }: Window,
  onset: IsoDate,
): { readonly year: number; readonly profit: Cents } {
  const first = `${Number(onset.slice(0, 4)) - 1}-01-02`;
  const last = addMonths(onset, -12);
  if (from < first || from > last)
    refuse([
      problemAt('/window/from', 'out-of-range', from, {
        nl: `een dag van ${first} tot en met ${last}: na de eerste dag van het jaar ervoor, en twaalf maanden voor de eerste ziektedag`,
        en: `a day from ${first} up to ${last}: after the first day of the year before, and twelve months before the first day of illness`,
      }),
    ]);
  return { year: Number(from.slice(0, 4)), profit };
}
