import { sql } from 'kysely';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Services } from '../../foundation/services.ts';
import { within } from '../../foundation/store/context.ts';
import { makeReminders } from './make-reminders.ts';
import { sendDigests } from './send-digests.ts';

/** What a day asks for: reminders for every organisation that has none of today, and then mail where it can be sent. To
 *  be called some times a day, in as many processes as there are: what was done is not done again. */
export async function remindAll(
  services: Pick<Services, 'database' | 'baseUrl' | 'log' | 'mail'>,
  today: IsoDate,
): Promise<void> {
  const { db, app } = services.database;
  const { rows } = await sql<{ id: string; made: boolean }>`
    select o.id, s.made_on is not distinct from ${today}::date as made
    from organisation o left join reminder_setting s on s.organisation_id = o.id
  `.execute(db);
  for (const { id, made } of rows) {
    try {
      if (!made) await within(app, { organisation: id }, tx => makeReminders(tx, id, null, today));
      if (services.mail !== undefined) await sendDigests(services, services.mail, id, today);
    } catch (error) {
      // What is wrong with one organisation must not keep the others waiting.
      services.log('reminders-failed', { code: String((error as { code?: unknown }).code ?? '') });
    }
  }
}
