import { type Actor, look, perform } from '../../foundation/identity/index.ts';
import { hashToken, newToken } from '../../foundation/identity/session/token.ts';
import type { Services } from '../../foundation/services.ts';
import { append } from '../../foundation/store/journal/append.ts';
import type { ReminderPersonTable } from '../../foundation/store/schema.ts';

/** How a person hears of reminders of an organisation. */
export interface Choices {
  /** There is a link to a calendar. */
  readonly calendar: boolean;
  readonly mail: boolean;
}

/** What somebody chose; nothing until then. */
export async function readChoices(services: Pick<Services, 'database'>, actor: Actor): Promise<Choices> {
  return look(services, actor, async tx => {
    const row = await tx
      .selectFrom('reminder_person')
      .select(['calendar_hash', 'mail'])
      .where('organisation_id', '=', actor.organisation.id)
      .where('person_id', '=', actor.person.id)
      .executeTakeFirst();
    return { calendar: row?.calendar_hash != null, mail: row?.mail ?? false };
  });
}

/** Makes a link to a calendar; one that was there before stops working.
 *  @returns the secret in it, which is shown once and not kept */
export async function renewCalendar(services: Pick<Services, 'database'>, actor: Actor): Promise<string> {
  const token = newToken();
  await choose(services, actor, { calendar_hash: hashToken(token) }, 'reminder.calendar');
  return token;
}

/** Makes the link to the calendar stop working. */
export const stopCalendar = (services: Pick<Services, 'database'>, actor: Actor): Promise<void> =>
  choose(services, actor, { calendar_hash: null }, 'reminder.calendar.stop');

/** Asks for mail, at most one a day, or for none. */
export const chooseMail = (
  services: Pick<Services, 'database'>,
  actor: Actor,
  mail: boolean,
): Promise<void> => choose(services, actor, { mail }, mail ? 'reminder.mail' : 'reminder.mail.stop');

async function choose(
  services: Pick<Services, 'database'>,
  actor: Actor,
  choice: Partial<Pick<ReminderPersonTable, 'calendar_hash'>> & { readonly mail?: boolean },
  action: string,
): Promise<void> {
  const [organisation, person] = [actor.organisation.id, actor.person.id];
  await perform(services, actor, 'reader', async tx => {
    await tx
      .insertInto('reminder_person')
      .values({ organisation_id: organisation, person_id: person, ...choice })
      .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(choice))
      .execute();
    await append(tx, { organisation, person, action, subjectKind: 'person', subjectId: person });
  });
}
