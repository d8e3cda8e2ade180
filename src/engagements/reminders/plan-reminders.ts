import { addDays, addMonths, type IsoDate } from '../../foundation/law/date.ts';

/** Why somebody is reminded. When and of what is ours; no law asks for it. */
export const KINDS = ['ends', 'interval', 'extension', 'rate-change', 'second-engagement'] as const;
export type Kind = (typeof KINDS)[number];

/** What a reminder needs to know of an engagement. Holds nothing about a person but an id. */
export interface Facts {
  readonly id: string;
  readonly worker: string;
  readonly starts: IsoDate;
  /** Last day, inclusive; null while it is open. */
  readonly ends: IsoDate | null;
  /** Calculation date of its last assessment; null when there is none. */
  readonly assessedOn: IsoDate | null;
  /** The day on which it came into the register. */
  readonly addedOn: IsoDate;
  /** Changes since its last assessment, the oldest first. */
  readonly changes: readonly Change[];
}

export interface Change {
  readonly kind: 'extension' | 'rate-change';
  readonly on: IsoDate;
  /** Number in the journal. */
  readonly seq: number;
}

/** When an organisation wants to be reminded. */
export interface ReminderSettings {
  /** Days before the end date, 0 to 366. */
  readonly daysBefore: readonly number[];
  /** Months between assessments, 1 to 60; null: never. */
  readonly intervalMonths: number | null;
  readonly onExtension: boolean;
  readonly onRateChange: boolean;
  readonly onSecondEngagement: boolean;
}

export interface Planned {
  readonly engagement: string;
  readonly kind: Kind;
  /** Makes it one of its own within its kind and engagement: what is done is recognised by it. */
  readonly cause: string;
  readonly due: IsoDate;
}

/** How far ahead reminders are made, in days, so that a calendar can show them. */
export const HORIZON = 92;

/** Every reminder that stands on a day: those that are due, and those of the next `HORIZON` days. Of an end date, and of
 *  an interval, only the last that is due: it takes the place of those before.
 *  @param register every engagement of the organisation */
export function planReminders(
  register: readonly Facts[],
  settings: ReminderSettings,
  today: IsoDate,
): readonly Planned[] {
  const earlier = settings.onSecondEngagement ? earlierOfSameWorker(register) : new Map<string, string>();
  return register
    .filter(({ ends }) => ends === null || ends >= today)
    .flatMap(facts => [
      ...beforeEnd(facts, settings, today),
      ...atIntervals(facts, settings, today),
      ...afterChanges(facts, settings),
      ...besideAnother(facts, earlier.get(facts.id)),
    ]);
}

function beforeEnd(
  { id, starts, ends }: Facts,
  { daysBefore }: ReminderSettings,
  today: IsoDate,
): readonly Planned[] {
  if (ends === null) return [];
  const days = [...new Set(daysBefore)].sort((a, b) => b - a);
  const planned = days
    .map(before => ({
      ...{ engagement: id, kind: 'ends' as const, cause: `${ends} ${before}` },
      due: addDays(ends, -before),
    }))
    .filter(({ due }) => due >= starts);
  return standing(planned, today);
}

function atIntervals(
  { id, ends, assessedOn }: Facts,
  { intervalMonths }: ReminderSettings,
  today: IsoDate,
): readonly Planned[] {
  if (assessedOn === null || intervalMonths === null) return [];
  const planned: Planned[] = [];
  const last = addDays(today, HORIZON);
  for (let times = 1; ; times += 1) {
    const due = addMonths(assessedOn, times * intervalMonths);
    if (due > last || (ends !== null && due > ends)) break;
    planned.push({ engagement: id, kind: 'interval', cause: due, due });
  }
  return standing(planned, today);
}

function afterChanges(
  { id, changes }: Facts,
  { onExtension, onRateChange }: ReminderSettings,
): readonly Planned[] {
  const wanted = [...(onExtension ? ['extension'] : []), ...(onRateChange ? ['rate-change'] : [])];
  return wanted.flatMap(kind => {
    const change = changes.findLast(each => each.kind === kind);
    return change === undefined
      ? []
      : [{ engagement: id, kind: change.kind, cause: String(change.seq), due: change.on }];
  });
}

function besideAnother({ id, addedOn }: Facts, other: string | undefined): readonly Planned[] {
  return other === undefined
    ? []
    : [{ engagement: id, kind: 'second-engagement', cause: other, due: addedOn }];
}

/** Of each engagement that begins while an earlier one of the same worker runs: the first such one. */
function earlierOfSameWorker(register: readonly Facts[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const group of Map.groupBy(register, ({ worker }) => worker).values()) {
    if (group.length < 2) continue;
    const sorted = group.toSorted((a, b) => (a.starts + a.id < b.starts + b.id ? -1 : 1));
    for (const [i, { id, starts }] of sorted.entries()) {
      const before = sorted.slice(0, i).find(({ ends }) => ends === null || ends >= starts);
      if (before !== undefined) found.set(id, before.id);
    }
  }
  return found;
}

/** The last that is due, and what comes within the horizon. @param planned in the order of their dates */
function standing(planned: readonly Planned[], today: IsoDate): readonly Planned[] {
  const due = planned.filter(each => each.due <= today).slice(-1);
  const last = addDays(today, HORIZON);
  return [...due, ...planned.filter(each => each.due > today && each.due <= last)];
}
