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

export const IsoDate = z.string().refine(isIsoDate, 'a date as YYYY-MM-DD');
