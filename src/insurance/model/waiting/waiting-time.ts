import { addDays, daysBetween, type IsoDate } from '../../../foundation/law/date.ts';

/** A period of incapacity; without an end it still goes on. Both ends inclusive. */
export interface Spell {
  readonly from: IsoDate;
  readonly until?: IsoDate | undefined;
}

/** A gap of this many days or more begins the waiting time anew: four weeks (WAZ art. 7 par. 3). */
const GAP_DAYS = 28;

/** The waiting time (wachttijd) of a claim. */
export interface WaitingTime {
  /** First day of the spells that count together. */
  readonly begins: IsoDate;
  /** Last day of the waiting time; undefined while spells that have ended do not fill it. */
  readonly ends: IsoDate | undefined;
  /** Days that count so far, of spells that have ended; of one that goes on the days up to its first only. */
  readonly counted: number;
}

/** Counts spells together where less than four weeks lie between them, or where a maternity benefit (zwangerschaps- of
 *  bevallingsuitkering) fills the days between them; days in between do not count themselves (WAZ art. 7 par. 3).
 *  @param spells in order of time, not overlapping; at least one
 *  @param maternity periods of a maternity benefit that did not clearly have another cause */
export function waitingTime(
  spells: readonly Spell[],
  weeks: number,
  maternity: readonly { readonly from: IsoDate; readonly until: IsoDate }[] = [],
): WaitingTime {
  const needed = weeks * 7;
  let begins = spells[0]!.from;
  let counted = 0;
  let last: IsoDate | undefined;
  for (const { from, until } of spells) {
    if (last !== undefined && !together(last, from, maternity)) {
      begins = from;
      counted = 0;
    }
    const left = needed - counted;
    if (left <= 0) break;
    if (until === undefined || daysBetween(from, until) >= left)
      return { begins, ends: addDays(from, left - 1), counted };
    counted += daysBetween(from, until);
    last = until;
  }
  return { begins, ends: needed === 0 ? addDays(begins, -1) : undefined, counted };
}

function together(
  last: IsoDate,
  from: IsoDate,
  maternity: readonly { readonly from: IsoDate; readonly until: IsoDate }[],
): boolean {
  const gap = daysBetween(last, from) - 2;
  if (gap < GAP_DAYS) return true;
  return maternity.some(period => period.from <= addDays(last, 1) && period.until >= addDays(from, -1));
}
