import { z } from 'zod';

/** A calendar date as `YYYY-MM-DD`. Dates have no time zone; both ends of a period are inclusive. */
export type IsoDate = string;

/** True when `value` is an existing calendar date written as `YYYY-MM-DD`, years 1000 to 9999. */
export function isIsoDate(value: string): boolean {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export const IsoDate = z.string().refine(isIsoDate, 'a date as YYYY-MM-DD').meta({ format: 'date' });

/** Negative when `a` is before `b`, positive when after, 0 when they are the same day: fits `sort`. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True when `date` lies in the period; both ends inclusive, an end left out is unbounded. */
export function isWithin(date: IsoDate, from: IsoDate | undefined, until: IsoDate | undefined): boolean {
  return (from === undefined || from <= date) && (until === undefined || date <= until);
}

/** The day that is `days` whole days later (earlier when negative).
 *  @throws RangeError when `date` is no date, `days` is not whole, or the result is outside the years 1000 to 9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** How many days the period counts when both its first and its last day count: a period of one day counts 1.
 *  @throws RangeError when a date is no date or `until` is before `from`. */
export function daysBetween(from: IsoDate, until: IsoDate): number {
  const days = dayNumber(until) - dayNumber(from) + 1;
  if (days < 1) throw new RangeError(`the period ends (${until}) before it starts (${from})`);
  return days;
}

/** The same day of the month, `months` whole months later (earlier when negative); where that month is too short, its
 *  last day: one month after 31 January 2026 is 28 February 2026.
 *  @throws RangeError as `addDays`. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const start = new Date(dayNumber(date) * DAY);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromDayNumber(Date.UTC(year, month, Math.min(start.getUTCDate(), longest)) / DAY);
}

/** How many whole months the period counts, its last day included: 1 January up to and including 31 January is one
 *  month, as is 31 January up to and including 27 February 2026. A month is full when `addMonths` of the first day,
 *  counted from that first day each time, has come to the day after the period.
 *  @throws RangeError as `daysBetween`. */
export function monthsBetween(from: IsoDate, until: IsoDate): number {
  daysBetween(from, until);
  const [a, b] = [new Date(dayNumber(from) * DAY), new Date((dayNumber(until) + 1) * DAY)];
  const calendar = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() >= Math.min(a.getUTCDate(), lastDayOf(b)) ? calendar : calendar - 1;
}

const DAY = 86_400_000;

/** Days since 1 January 1970. Dates are read as UTC, where every day has 24 hours. */
function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`${JSON.stringify(date)} is no date; a date is YYYY-MM-DD`);
  return Date.parse(date) / DAY;
}

function fromDayNumber(day: number): IsoDate {
  const date = Number.isInteger(day) ? new Date(day * DAY) : undefined;
  const year = date?.getUTCFullYear() ?? Number.NaN;
  if (date === undefined || !(year >= 1000 && year <= 9999)) {
    throw new RangeError('no date in the years 1000 to 9999 a whole number of days away');
  }
  return date.toISOString().slice(0, 10);
}

function lastDayOf(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
