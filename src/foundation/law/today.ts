import type { IsoDate } from './date.ts';

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in the Netherlands at an instant. */
export function dateInTheNetherlands(instant: Date): IsoDate {
  return amsterdam.format(instant);
}
