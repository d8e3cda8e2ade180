import { type IsoDate, isIsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import { given } from '../../foundation/law/zod-words.ts';

/** Reads a date as people type it: `2026-11-22`, or day first as `22-11-2026` and `22/11/2026`.
 *  @throws InputError (`not-a-date`) */
export function readDay(typed: string): IsoDate {
  const [, day, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(typed) ?? [];
  const date = year === undefined ? typed : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  if (isIsoDate(date)) return date;
  const message = given(typed, {
    nl: 'een bestaande datum als dag-maand-jaar (22-11-2026) of jaar-maand-dag (2026-11-22)',
    en: 'an existing date as day-month-year (22-11-2026) or year-month-day (2026-11-22)',
  });
  throw new InputError([{ pointer: '', code: 'not-a-date', message }]);
}
