import { addDays, daysBetween, type IsoDate } from '../../../foundation/law/date.ts';
import { problemAt, refuse } from '../market-problem.ts';

/** A time of illness, or of a maternity benefit (zwangerschaps- of bevallingsuitkering). */
export interface Spell {
  readonly from: IsoDate;
  /** Last day; left out while it lasts. */
  readonly until?: IsoDate | undefined;
  readonly kind: 'illness' | 'maternity';
  /** The illness clearly has another cause than the one on the other side of the maternity benefit. */
  readonly otherCause?: boolean | undefined;
}

export interface WaitingTime {
  /** First day of the illness that counts. */
  readonly onset: IsoDate;
  /** Days that count up to now. */
  readonly days: number;
  /** Last day of the waiting time; undefined while it is not over. */
  readonly until: IsoDate | undefined;
  /** First day with a right; undefined while there is none. */
  readonly benefitFrom: IsoDate | undefined;
}

/** Fewer days than this between two illnesses: they are counted together; and so long after the waiting time an illness
 *  still opens the right. */
const FOUR_WEEKS = 28;

/** The waiting time (wachttijd, WAZ art. 7 par. 2 to 4 and 6): illnesses with less than four weeks between them are counted
 *  together, and so are those that adjoin a maternity benefit on both sides, unless their causes clearly differ; the days
 *  between them and the maternity benefit itself do not count. Whoever is well when it ends gets the right when ill again
 *  within four weeks.
 *  @param spells in order of time, not overlapping @param weeks the waiting time
 *  @throws InputError for spells out of order */
export function waitingTime(
  spells: readonly Spell[],
  weeks: number,
  pointer = '/spells',
): WaitingTime | undefined {
  checkOrder(spells, pointer);
  const needed = 7 * weeks;
  let onset: IsoDate | undefined;
  let days = 0;
  for (const [i, spell] of spells.entries()) {
    if (spell.kind === 'maternity') continue;
    if (!continues(spells, i)) {
      onset = spell.from;
      days = 0;
    }
    const last = addDays(spell.from, needed - days - 1);
    if (spell.until === undefined || spell.until >= last)
      return { onset: onset!, days: needed, until: last, benefitFrom: rightAfter(spells, i, last) };
    days += daysBetween(spell.from, spell.until);
  }
  return onset === undefined ? undefined : { onset, days, until: undefined, benefitFrom: undefined };
}

/** Whether this illness is counted together with the one before. */
function continues(spells: readonly Spell[], i: number): boolean {
  const spell = spells[i]!;
  const before = spells.slice(0, i).findLast(({ kind }) => kind === 'illness');
  if (before?.until === undefined) return false;
  const gap = daysBetween(before.until, spell.from) - 2;
  if (gap < FOUR_WEEKS) return true;
  const between = spells[i - 1]!;
  return (
    between.kind === 'maternity' &&
    between.from === addDays(before.until, 1) &&
    between.until !== undefined &&
    addDays(between.until, 1) === spell.from &&
    !spell.otherCause
  );
}

/** The first day with a right after a waiting time that ended within this spell. */
function rightAfter(spells: readonly Spell[], i: number, last: IsoDate): IsoDate | undefined {
  const { until } = spells[i]!;
  const next = addDays(last, 1);
  if (until === undefined || until >= next) return next;
  const limit = addDays(last, FOUR_WEEKS);
  return spells.slice(i + 1).find(({ kind, from }) => kind === 'illness' && from <= limit)?.from;
}

function checkOrder(spells: readonly Spell[], pointer: string): void {
  const problems = spells.flatMap(({ from, until }, i) => {
    const before = spells[i - 1];
    if (until !== undefined && until < from)
      return [
        problemAt(`${pointer}/${i}/until`, 'before-start', until, {
          nl: `${from} of later`,
          en: `${from} or later`,
        }),
      ];
    if (before === undefined || (before.until !== undefined && before.until < from)) return [];
    return [
      problemAt(`${pointer}/${i}/from`, 'order', from, {
        nl: 'een dag na het einde van de periode ervoor',
        en: 'a day after the end of the period before it',
      }),
    ];
  });
  refuse(problems);
}
