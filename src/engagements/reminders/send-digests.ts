import { sql } from 'kysely';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Mail } from '../../foundation/mail/mail.ts';
import type { Services } from '../../foundation/services.ts';
import { within } from '../../foundation/store/context.ts';
import { INBOX } from './paths.ts';

type Needs = Pick<Services, 'database' | 'baseUrl' | 'log'>;

/** Mails everybody of an organisation who asked for it and for whom a reminder has come up since the last mail: one mail
 *  a day at most, also with several servers and after a stop. It holds a link and nothing else.
 *  @returns how many were sent */
export async function sendDigests(
  services: Needs,
  mail: Mail,
  organisation: string,
  today: IsoDate,
): Promise<number> {
  let sent = 0;
  for (const person of await within(services.database.app, { organisation }, tx =>
    tx.selectFrom('reminder_person').select('person_id').where('mail', '=', true).execute(),
  )) {
    const claim = await claimDay(services, organisation, person.person_id, today);
    if (claim === undefined) continue;
    try {
      await mail.send({ to: claim.email, subject: SUBJECT, text: body(services.baseUrl) });
      sent += 1;
    } catch (error) {
      // What a mail server says may repeat the address.
      services.log('mail-failed', { code: String((error as { code?: unknown }).code ?? '') });
      await giveBack(services, organisation, person.person_id, claim.before);
    }
  }
  return sent;
}

interface Claim {
  readonly email: string;
  readonly before: IsoDate | null;
}

/** Takes this person's mail of today; undefined when there is nothing to say, or it was taken already. */
function claimDay(
  { database }: Needs,
  organisation: string,
  person: string,
  today: IsoDate,
): Promise<Claim | undefined> {
  return within(database.app, { organisation, person }, async tx => {
    const row = await tx
      .selectFrom('reminder_person as r')
      .innerJoin('person as p', 'p.id', 'r.person_id')
      .select(['p.email', 'r.mailed_on as before'])
      .where('r.organisation_id', '=', organisation)
      .where('r.person_id', '=', person)
      .where('r.mail', '=', true)
      .where('p.email', 'is not', null)
      .where(sql<boolean>`r.mailed_on is distinct from ${today}::date`)
      .where(
        sql<boolean>`exists (
          select from reminder m where m.organisation_id = r.organisation_id and m.state = 'open'
            and greatest(m.due, m.snoozed_until) <= ${today}::date
            and greatest(m.due, m.snoozed_until, m.created_at::date) > coalesce(r.mailed_on, '-infinity'::date)
        )`,
      )
      .forUpdate('r')
      .executeTakeFirst();
    if (row?.email == null) return undefined;
    await tx
      .updateTable('reminder_person')
      .set({ mailed_on: today })
      .where('organisation_id', '=', organisation)
      .where('person_id', '=', person)
      .execute();
    return { email: row.email, before: row.before };
  });
}

async function giveBack(
  { database }: Needs,
  organisation: string,
  person: string,
  before: IsoDate | null,
): Promise<void> {
  await within(database.app, { organisation, person }, tx =>
    tx
      .updateTable('reminder_person')
      .set({ mailed_on: before })
      .where('organisation_id', '=', organisation)
      .where('person_id', '=', person)
      .execute(),
  );
}

const SUBJECT = 'Waaier: er staan herinneringen klaar / reminders are ready';

const body = (baseUrl: string): string => `Er staan herinneringen voor je klaar in Waaier:
${baseUrl}${INBOX.nl}

Reminders are ready for you in Waaier:
${baseUrl}${INBOX.en}

Geen mail meer? Zet die uit op dezelfde bladzijde. / No more mail? Switch it off on the same page.
`;
