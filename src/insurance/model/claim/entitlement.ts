import { addDays, addMonths, daysBetween, type IsoDate } from '../../../foundation/law/date.ts';
import { type Cents, sumCents } from '../../../foundation/law/money.ts';
import { exactProduct, halfUp } from '../../../foundation/law/rounding.ts';
import type { Decision } from './claim.ts';

/** What a month of benefit gives. */
export interface MonthOfBenefit {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Gross benefit over the days that it is paid for. */
  readonly benefit: Cents;
  /** Holiday allowance (vakantie-uitkering) that is paid out in this month. */
  readonly holiday: Cents;
  /** True when a provisional decision is behind a day of it. */
  readonly provisional: boolean;
}

/** Holiday allowance: 8 % of the benefit over the twelve months before May (WAZ art. 26). */
const HOLIDAY = { num: 8, den: 100 } as const;
const HOLIDAY_MONTH = '05';

/** What the decisions give from month to month. A later decision replaces an earlier one for the days from its own first
 *  day on. Part of a month counts by its calendar days and is rounded half up, once: a rule of ours, as the sources
 *  name none. What is saved of the holiday allowance is paid in May, and with the last month.
 *  @param until last day to look at, inclusive
 *  @param ends true when nothing comes after that day: the pension age, or the last day of the claim */
export function entitlement(
  decisions: readonly Decision[],
  until: IsoDate,
  ends: boolean,
): readonly MonthOfBenefit[] {
  const first = firstDay(decisions);
  if (first === undefined || first > until) return [];
  const rows: MonthOfBenefit[] = [];
  let saved = 0;
  for (let month = first.slice(0, 7); month <= until.slice(0, 7); month = next(month)) {
    const from = max(first, `${month}-01`);
    const to = min(until, lastDayOf(month));
    const { benefit, provisional } = overDays(decisions, from, to, month);
    if (month.slice(5) === HOLIDAY_MONTH) {
      rows.push({ month, benefit, holiday: holidayOver(saved), provisional });
      saved = benefit;
    } else {
      rows.push({ month, benefit, holiday: 0, provisional });
      saved += benefit;
    }
  }
  return paidOut(rows, saved, ends || inForce(decisions, until)?.monthly === 0);
}

/** Where the benefit ends, what is still saved goes with the last month that gives something. */
function paidOut(rows: MonthOfBenefit[], saved: Cents, ended: boolean): readonly MonthOfBenefit[] {
  const last = rows.findLastIndex(({ benefit }) => benefit > 0);
  if (!ended || saved === 0 || last < 0) return rows;
  const row = rows[last]!;
  return rows.with(last, { ...row, holiday: row.holiday + holidayOver(saved) });
}

function overDays(decisions: readonly Decision[], from: IsoDate, to: IsoDate, month: string) {
  const starts = [
    ...new Set([from, ...decisions.map(decision => decision.from).filter(day => from < day && day <= to)]),
  ].sort();
  const parts = starts.flatMap((start, i) => {
    const ruling = inForce(decisions, start);
    const end = starts[i + 1] === undefined ? to : addDays(starts[i + 1]!, -1);
    return ruling === undefined ? [] : [{ ruling, days: daysBetween(start, end) }];
  });
  const total = sumCents(parts.map(({ ruling, days }) => ruling.monthly * days));
  return {
    benefit: halfUp(total, daysBetween(`${month}-01`, lastDayOf(month))),
    provisional: parts.some(({ ruling }) => ruling.provisional),
  };
}

/** The decision that rules on a day: of those that have begun by then, the one made last. */
export function inForce(decisions: readonly Decision[], day: IsoDate): Decision | undefined {
  return decisions.findLast(({ from }) => from <= day);
}

function firstDay(decisions: readonly Decision[]): IsoDate | undefined {
  return decisions
    .filter(({ monthly }) => monthly > 0)
    .map(({ from }) => from)
    .sort()[0];
}

function holidayOver(benefit: Cents): Cents {
  return halfUp(exactProduct(benefit, HOLIDAY.num), HOLIDAY.den);
}

function next(month: string): string {
  return addMonths(`${month}-01`, 1).slice(0, 7);
}

function lastDayOf(month: string): IsoDate {
  return addDays(addMonths(`${month}-01`, 1), -1);
}

const min = (a: IsoDate, b: IsoDate) => (a < b ? a : b);
const max = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
