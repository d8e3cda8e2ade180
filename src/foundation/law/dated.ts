import { addDays, compareDates, type IsoDate, isIsoDate, isWithin } from './date.ts';
import { InputError } from './input-error.ts';
import type { Text } from './text.ts';

/** A value that applies in a period; both ends inclusive, without `until` it applies until further notice. */
export interface DatedValue<T> {
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly value: T;
  /** Id of the source that set this very value, not of the article that only names it. */
  readonly source: string;
}

/** What a value was over time, for example the minimum wage. */
export interface DatedSeries<T> {
  /** Name for in a message, without an article, lower case: “minimumloon”, “minimum wage”. */
  readonly name: Text;
  readonly values: readonly DatedValue<T>[];
}

/** Checks a series and puts it in order of time. Gaps are allowed: some values lapse and come back.
 *  @throws RangeError when a date does not exist, a period ends before it starts, a source is empty, or two values
 *  apply on one day: faults in our own data, found when it is loaded. */
export function datedSeries<T>(name: Text, values: readonly DatedValue<T>[]): DatedSeries<T> {
  const fault = (text: string) => new RangeError(`${name.en}: ${text}`);
  for (const { from, until, source } of values) {
    if (!isIsoDate(from)) throw fault(`${JSON.stringify(from)} is no date`);
    if (until !== undefined && !isIsoDate(until)) throw fault(`${JSON.stringify(until)} is no date`);
    if (until !== undefined && until < from)
      throw fault(`a period ends (${until}) before it starts (${from})`);
    if (source === '') throw fault(`the value from ${from} has no source`);
  }
  const sorted = values.toSorted((a, b) => compareDates(a.from, b.from));
  for (const [i, later] of sorted.entries()) {
    const earlier = sorted[i - 1];
    if (earlier !== undefined && isWithin(later.from, earlier.from, earlier.until)) {
      throw fault(`two values on ${later.from}: ${period(earlier, EN)} and ${period(later, EN)}`);
    }
  }
  return { name, values: sorted };
}

/** The value on the calculation date, with its period and source. Never falls back on an earlier or later value.
 *  @throws InputError when no value is known on that date, naming the nearest one. */
export function valueOn<T>(series: DatedSeries<T>, date: IsoDate): DatedValue<T> {
  const holding = series.values.filter(v => isWithin(date, v.from, v.until));
  if (holding.length > 1) throw new RangeError(`${series.name.en}: two values on ${date}`);
  if (holding[0] !== undefined) return holding[0];
  throw new InputError([
    {
      pointer: '/date',
      code: 'no-value-on-date',
      message: {
        nl: `geen ${series.name.nl} bekend op ${date}; ${nearest(series.values, date, NL)}`,
        en: `no ${series.name.en} known on ${date}; ${nearest(series.values, date, EN)}`,
      },
    },
  ]);
}

/** Every day on which the value changes, with the day after an end without a successor: where a result can change. */
export function changeDates(series: DatedSeries<unknown>): readonly IsoDate[] {
  const days = series.values.flatMap(v => (v.until === undefined ? [v.from] : [v.from, addDays(v.until, 1)]));
  return [...new Set(days)].sort();
}

const NL = {
  last: 'laatste waarde',
  first: 'eerste waarde',
  none: 'er is nog geen waarde',
  from: 'vanaf',
  until: 'tot en met',
};
const EN = {
  last: 'last value',
  first: 'first value',
  none: 'there is no value yet',
  from: 'from',
  until: 'until',
};

function nearest(values: readonly DatedValue<unknown>[], date: IsoDate, words: typeof EN): string {
  const before = values.findLast(v => v.from < date);
  if (before !== undefined) return `${words.last} ${period(before, words)}`;
  const after = values[0];
  return after === undefined ? words.none : `${words.first} ${period(after, words)}`;
}

function period({ from, until }: DatedValue<unknown>, words: typeof EN): string {
  return until === undefined ? `${words.from} ${from}` : `${words.from} ${from} ${words.until} ${until}`;
}
