import type { JournalFilter } from '../journal/read-journal.ts';

/** What the address of the journal asks for. */
export interface JournalQuery {
  readonly filter: JournalFilter;
  /** What was filled in, without the place in the pages. */
  readonly values: Readonly<Record<string, string>>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACTION = /^[a-z][a-zA-Z.-]{0,60}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a filter from an address; what makes no sense there is left out, as when it is empty. */
export function readQuery(query: Readonly<Record<string, string>>): JournalQuery {
  const take = (name: string, shape: RegExp) => {
    const value = query[name];
    return value !== undefined && shape.test(value) ? value : undefined;
  };
  const action = take('action', ACTION);
  const person = take('person', UUID);
  const subject = take('subject', UUID);
  const from = midnight(take('from', DATE), 0);
  const until = midnight(take('until', DATE), 1);
  const before = take('before', /^\d{1,15}$/);
  const given = { action, person, subject, from: from && query.from, until: until && query.until };
  return {
    filter: {
      action,
      person,
      subject,
      from,
      until,
      before: before === undefined ? undefined : Number(before),
    },
    values: Object.fromEntries(
      Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  };
}

/** When a day begins in the Netherlands, `later` days on; undefined when there is no such day. */
function midnight(date: string | undefined, later: number): Date | undefined {
  if (date === undefined) return undefined;
  const noon = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== date) return undefined;
  const day = new Date(noon.getTime() + later * 86_400_000).toISOString().slice(0, 10);
  // The Netherlands are one or two hours ahead of UTC.
  return [2, 1]
    .map(hours => new Date(Date.parse(`${day}T00:00:00Z`) - hours * 3_600_000))
    .find(instant => HOUR.format(instant) === '00');
}

const HOUR = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Amsterdam',
});
