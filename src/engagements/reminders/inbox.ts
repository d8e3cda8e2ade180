import { sql, type Transaction } from 'kysely';
import { type Actor, changedMeanwhile, look, missing, perform } from '../../foundation/identity/index.ts';
import { addDays, type IsoDate } from '../../foundation/law/date.ts';
import type { Services } from '../../foundation/services.ts';
import { append } from '../../foundation/store/journal/append.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import type { Kind } from './plan-reminders.ts';

/** A reminder that is open. Holds nothing about a person. */
export interface Reminder {
  readonly id: string;
  readonly engagement: string;
  /** The organisation's own number for the engagement. */
  readonly reference: string;
  readonly kind: Kind;
  /** The day on which it asks for attention: its own, or that to which it was put off. */
  readonly due: IsoDate;
  readonly version: number;
  readonly updatedAt: Date;
}

/** Most reminders on a page, and in a calendar. */
export const MOST = 1_000;

export interface Inbox {
  /** The oldest first. */
  readonly reminders: readonly Reminder[];
  /** All that are open, also those beyond `MOST`. */
  readonly total: number;
}

/** The open reminders of an organisation. */
export async function readInbox(services: Pick<Services, 'database'>, actor: Actor): Promise<Inbox> {
  return look(services, actor, async tx => {
    const reminders = await openReminders(tx, actor.organisation.id);
    const { total } = await tx
      .selectFrom('reminder')
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .where('organisation_id', '=', actor.organisation.id)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    return { reminders, total: Number(total) };
  });
}

/** The first `MOST` open reminders, the oldest first. */
export async function openReminders(
  tx: Transaction<Tables>,
  organisation: string,
): Promise<readonly Reminder[]> {
  const due = sql<IsoDate>`greatest(r.due, r.snoozed_until)`;
  return tx
    .selectFrom('reminder as r')
    .innerJoin('engagement as e', 'e.id', 'r.engagement_id')
    .select(['r.id', 'r.engagement_id as engagement', 'e.reference', 'r.kind', 'r.version'])
    .select([due.as('due'), 'r.updated_at as updatedAt'])
    .where('r.organisation_id', '=', organisation)
    .where('r.state', '=', 'open')
    .orderBy(due)
    .orderBy('r.id')
    .limit(MOST)
    .execute();
}

/** How long a reminder can be put off, in days. */
export const SNOOZES = [7, 30] as const;

/** Puts a reminder away: done, or until a later day.
 *  @param until undefined: done
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`) */
async function settle(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
  until: IsoDate | undefined,
): Promise<void> {
  const organisation = actor.organisation.id;
  await perform(services, actor, 'editor', async tx => {
    const before = await tx
      .selectFrom('reminder')
      .select(['engagement_id', 'kind', 'state', 'snoozed_until', 'version'])
      .where('organisation_id', '=', organisation)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) throw missing();
    if (before.version !== version || before.state !== 'open') throw changedMeanwhile();
    const now = sql<Date>`clock_timestamp()`;
    const change =
      until === undefined
        ? { state: 'done' as const, settled_by: actor.person.id, settled_at: now }
        : { snoozed_until: until };
    await tx
      .updateTable('reminder')
      .set({ ...change, version: version + 1, updated_at: now })
      .where('id', '=', id)
      .execute();
    await append(tx, {
      ...{
        organisation,
        person: actor.person.id,
        subjectKind: 'engagement',
        subjectId: before.engagement_id,
      },
      action: until === undefined ? 'reminder.done' : 'reminder.snooze',
      before: { reminder: id, kind: before.kind, until: before.snoozed_until },
      after: { reminder: id, kind: before.kind, until: until ?? null },
    });
  });
}

/** Marks a reminder as done: it does not come back. @throws as `settle` */
export const finishReminder = (
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
): Promise<void> => settle(services, actor, id, version, undefined);

/** Puts a reminder off. @param days counted from `today` @throws as `settle` */
export const snoozeReminder = (
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
  { today, days }: { readonly today: IsoDate; readonly days: (typeof SNOOZES)[number] },
): Promise<void> => settle(services, actor, id, version, addDays(today, days));
