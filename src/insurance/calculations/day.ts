import { IsoDate } from '../../foundation/law/date.ts';

/** A day of our time. Outside it no rule of this room was ever meant to hold, and counting on from it would leave the
 *  calendar. */
export const Day = IsoDate.refine(
  // Of what is no date that alone is said.
  date => !/^\d{4}-/.test(date) || (date >= '1900-01-01' && date <= '2199-12-31'),
  'a day from 1900 up to and including 2199',
);
