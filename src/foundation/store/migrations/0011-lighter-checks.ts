import { type Kysely, sql } from 'kysely';

/** Lighter on large registers; nobody sees more or less than before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // As a subquery the context is computed once for a statement, not for every row.
  const rule = async (table: string, policy: string, using: string): Promise<void> => {
    await sql`alter policy ${sql.ref(policy)} on ${sql.ref(table)} using (${sql.raw(using)})`.execute(db);
  };
  const [organisation, person] = ['(select current_organisation())', '(select current_person())'];
  for (const table of [
    ...['invitation', 'subject_key', 'journal', 'journal_head'],
    ...['job', 'import', 'import_row', 'import_column'],
  ])
    await rule(table, 'in_context', `organisation_id = ${organisation}`);
  await rule(
    'organisation',
    'in_context',
    `id = ${organisation} or id in (select m.organisation_id from membership m where m.person_id = ${person})`,
  );
  await rule(
    'person',
    'in_context',
    `id = ${person} or id in (select m.person_id from membership m where m.organisation_id = ${organisation})`,
  );
  await rule('membership', 'in_context', `organisation_id = ${organisation} or person_id = ${person}`);
  await rule('session', 'in_context', 'token_hash = (select current_session_hash())');
  await rule(
    'person',
    'by_provider',
    'issuer = (select current_issuer()) and subject = (select current_subject())',
  );
  await rule('invitation', 'by_token', 'token_hash = (select current_invitation())');
  await rule('organisation', 'by_number', 'kvk = (select current_kvk())');
  await rule('reminder_person', 'by_calendar', 'calendar_hash = (select current_calendar())');
  await rule('api_key', 'by_token', 'token_hash = (select current_session_hash())');

  // Behind row-level security an index on an expression such as lower(email) is passed over, one on a column is not.
  await sql`alter table worker add column address text generated always as (lower(email)) stored`.execute(db);
  await sql`drop index worker_email, worker_name`.execute(db);
  // Of those without a number an address is there once; with one it may be there again, and is found here too.
  await sql`
    create unique index worker_email on worker (organisation_id, address, kvk) nulls not distinct
    where address is not null
  `.execute(db);
  await sql`
    create unique index worker_name on worker (organisation_id, words) where kvk is null and email is null
  `.execute(db);

  // The organisation is there: the worker of an engagement, and the import of a row, must be there and be its own.
  await sql`alter table engagement drop constraint engagement_organisation_id_fkey`.execute(db);
  await sql`alter table import_row drop constraint import_row_organisation_id_fkey`.execute(db);
}
