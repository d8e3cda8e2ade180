import { sql, type Transaction } from 'kysely';
import { dateInTheNetherlands } from '../../assessment/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import { append } from '../../foundation/store/journal/append.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { type Change, type Facts, type Planned, planReminders } from './plan-reminders.ts';
import { lockSettings } from './reminder-settings.ts';

/** What changed in the inbox of an organisation. */
export interface Made {
  readonly made: number;
  readonly lapsed: number;
}

/** Makes the reminders of an organisation that stand on a day, and lets those lapse whose reason is gone. What somebody
 *  has done stays done. Doing it twice changes nothing.
 *  @param person who asked for it; null: nobody, the day did */
export async function makeReminders(
  tx: Transaction<Tables>,
  organisation: string,
  person: string | null,
  today: IsoDate,
): Promise<Made> {
  const { settings } = await lockSettings(tx, organisation);
  const planned = planReminders(await readFacts(tx, organisation), settings, today);
  const made = await keep(tx, organisation, planned);
  const lapsed = await lapse(tx, organisation, planned);
  await tx
    .updateTable('reminder_setting')
    .set({ made_on: today })
    .where('organisation_id', '=', organisation)
    .execute();
  if (made + lapsed > 0)
    await append(tx, {
      ...{ organisation, person, action: 'reminder.make', subjectKind: 'organisation' },
      ...{ subjectId: organisation, after: { made, lapsed } },
    });
  return { made, lapsed };
}

async function keep(
  tx: Transaction<Tables>,
  organisation: string,
  planned: readonly Planned[],
): Promise<number> {
  const column = <K extends keyof Planned>(name: K) => planned.map(each => each[name]);
  const { numAffectedRows } = await sql`
    insert into reminder (organisation_id, engagement_id, kind, cause, due)
    select ${organisation}, * from unnest(
      ${column('engagement')}::uuid[], ${column('kind')}::text[], ${column('cause')}::text[], ${column('due')}::date[]
    )
    on conflict (organisation_id, engagement_id, kind, cause) do update
    set state = 'open', settled_at = null, settled_by = null, due = excluded.due,
        version = reminder.version + 1, updated_at = clock_timestamp()
    where reminder.state = 'lapsed'
  `.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

async function lapse(
  tx: Transaction<Tables>,
  organisation: string,
  planned: readonly Planned[],
): Promise<number> {
  const keys = planned.map(({ engagement, kind, cause }) => `${engagement} ${kind} ${cause}`);
  const { numAffectedRows } = await sql`
    update reminder set state = 'lapsed', settled_at = clock_timestamp(), version = version + 1,
      updated_at = clock_timestamp()
    where organisation_id = ${organisation} and state = 'open' and not exists (
      select from unnest(${keys}::text[]) key where key = engagement_id || ' ' || kind || ' ' || cause
    )
  `.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

async function readFacts(tx: Transaction<Tables>, organisation: string): Promise<readonly Facts[]> {
  const changes = await readChanges(tx, organisation);
  const rows = await tx
    .selectFrom('engagement')
    .select(['id', 'worker_id', 'starts', 'ends', 'assessed_on', 'created_at'])
    .where('organisation_id', '=', organisation)
    .execute();
  return rows.map(row => ({
    id: row.id,
    worker: row.worker_id,
    starts: row.starts,
    ends: row.ends,
    assessedOn: row.assessed_on,
    addedOn: dateInTheNetherlands(row.created_at),
    changes: changes.get(row.id) ?? [],
  }));
}

/** Changes since the last assessment, as the journal tells them, by engagement. */
async function readChanges(
  tx: Transaction<Tables>,
  organisation: string,
): Promise<ReadonlyMap<string, readonly Change[]>> {
  const rows = await tx
    .selectFrom('journal as j')
    .innerJoin('engagement as e', 'e.id', 'j.subject_id')
    .select(['j.subject_id', 'j.seq', 'j.at', 'j.before', 'j.after'])
    .where('j.organisation_id', '=', organisation)
    .where('j.action', 'in', ['engagement.change', 'engagement.end'])
    .whereRef('j.at', '>', 'e.assessed_at')
    .orderBy('j.seq')
    .execute();
  const changes = new Map<string, Change[]>();
  for (const { subject_id, seq, at, before, after } of rows) {
    const [was, is] = [before, after].map(text => JSON.parse(text ?? '{}') as Partial<Said>) as [
      Partial<Said>,
      Partial<Said>,
    ];
    const found = changes.get(subject_id) ?? [];
    changes.set(subject_id, found);
    const say = (kind: Change['kind']) =>
      found.push({ kind, on: dateInTheNetherlands(at), seq: Number(seq) });
    if (was.ends && 'ends' in is && (!is.ends || is.ends > was.ends)) say('extension');
    if ('rateCents' in is && typeof was.rateCents === 'number') say('rate-change');
  }
  return changes;
}

/** What the journal says of an engagement, as far as it is about reminders. */
interface Said {
  readonly ends: string | null;
  readonly rateCents: number | null;
}
