import type { Transaction } from 'kysely';
import { z } from 'zod';
import { type Actor, changedMeanwhile, look, perform } from '../../foundation/identity/index.ts';
import { differences } from '../../foundation/law/difference.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import type { Services } from '../../foundation/services.ts';
import { append } from '../../foundation/store/journal/append.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import type { ReminderSettings } from './plan-reminders.ts';

const Settings = z
  .strictObject({
    daysBefore: z
      .array(z.int().min(0).max(366))
      .max(5)
      .transform(days => [...new Set(days)].sort((a, b) => b - a)),
    intervalMonths: z.int().min(1).max(60).nullable(),
    onExtension: z.boolean(),
    onRateChange: z.boolean(),
    onSecondEngagement: z.boolean(),
  })
  .readonly();

/** What holds until somebody chooses otherwise. Ours. */
export const DEFAULTS: ReminderSettings = {
  daysBefore: [30, 7],
  intervalMonths: 6,
  onExtension: true,
  onRateChange: true,
  onSecondEngagement: true,
};

export interface Kept {
  readonly settings: ReminderSettings;
  /** Goes up with every change; 1 while nobody has chosen anything. */
  readonly version: number;
}

/** When the organisation is reminded. */
export async function readReminderSettings(
  services: Pick<Services, 'database'>,
  actor: Actor,
): Promise<Kept> {
  return look(services, actor, async tx => {
    const row = await tx
      .selectFrom('reminder_setting')
      .selectAll()
      .where('organisation_id', '=', actor.organisation.id)
      .executeTakeFirst();
    return row === undefined ? { settings: DEFAULTS, version: 1 } : asKept(row);
  });
}

/** Changes when the organisation is reminded; the inbox follows when reminders are next made.
 *  @param version of the settings that the person saw
 *  @throws InputError, Refusal (`changed-meanwhile`, `role-too-low`) */
export async function changeReminderSettings(
  services: Pick<Services, 'database'>,
  actor: Actor,
  given: unknown,
  version: number,
): Promise<number> {
  const settings = parseInput(Settings, given);
  const organisation = actor.organisation.id;
  return perform(services, actor, 'administrator', async tx => {
    const before = await lockSettings(tx, organisation);
    if (before.version !== version) throw changedMeanwhile();
    if (differences(before.settings, settings).length === 0) return version;
    await tx
      .updateTable('reminder_setting')
      .set({
        ...{ days_before: settings.daysBefore, interval_months: settings.intervalMonths },
        ...{ on_extension: settings.onExtension, on_rate_change: settings.onRateChange },
        ...{ on_second_engagement: settings.onSecondEngagement, version: version + 1, made_on: null },
      })
      .where('organisation_id', '=', organisation)
      .execute();
    await append(tx, {
      ...{ organisation, person: actor.person.id, action: 'reminder.settings' },
      ...{ subjectKind: 'organisation', subjectId: organisation },
      ...{ before: { ...before.settings }, after: { ...settings } },
    });
    return version + 1;
  });
}

/** The settings, locked until this transaction is done: reminders are made by one at a time. */
export async function lockSettings(tx: Transaction<Tables>, organisation: string): Promise<Kept> {
  await tx
    .insertInto('reminder_setting')
    .values({ organisation_id: organisation })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('reminder_setting')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return asKept(row);
}

interface Row {
  readonly days_before: readonly number[];
  readonly interval_months: number | null;
  readonly on_extension: boolean;
  readonly on_rate_change: boolean;
  readonly on_second_engagement: boolean;
  readonly version: number;
}

const asKept = (row: Row): Kept => ({
  settings: {
    daysBefore: row.days_before,
    intervalMonths: row.interval_months,
    onExtension: row.on_extension,
    onRateChange: row.on_rate_change,
    onSecondEngagement: row.on_second_engagement,
  },
  version: row.version,
});
