import { hashToken } from '../../foundation/identity/session/token.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { within } from '../../foundation/store/context.ts';
import { writeCalendar } from './ics.ts';
import { openReminders } from './inbox.ts';
import { KIND_NAMES, KIND_TEXTS } from './kind-names.ts';
import { INBOX } from './paths.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The calendar behind somebody's secret link: reference and kind of each open reminder, and nobody's name.
 *  @returns undefined when there is no such link, or the person no longer belongs to the organisation */
export async function readCalendar(
  { database, baseUrl }: Pick<Services, 'database' | 'baseUrl'>,
  token: string,
  language: Language,
): Promise<string | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const owner = await within(database.app, { calendar: hashToken(token) }, tx =>
    tx.selectFrom('reminder_person').select(['organisation_id', 'person_id']).executeTakeFirst(),
  );
  if (owner === undefined) return undefined;
  const { organisation_id: organisation, person_id: person } = owner;
  const reminders = await within(database.app, { organisation, person }, tx =>
    openReminders(tx, organisation),
  );
  return writeCalendar(
    language === 'nl' ? 'Waaier: herinneringen' : 'Waaier: reminders',
    reminders.map(({ id, reference, kind, due, version, updatedAt }) => ({
      uid: `${id}@waaier`,
      day: due,
      summary: `${reference}: ${KIND_NAMES[kind][language]}`,
      description: KIND_TEXTS[kind][language],
      url: `${baseUrl}${INBOX[language]}`,
      sequence: version,
      changedAt: updatedAt,
    })),
  );
}
