import { type Kysely, sql } from 'kysely';

/** Sign-in: what opens by a secret that somebody holds (an invitation, the name that a provider knows a person by, an
 *  organisation's number in the trade register that a provider vouches for), and version numbers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table organisation add column version integer not null default 1`.execute(db);
  await sql`alter table membership add column version integer not null default 1`.execute(db);

  for (const name of ['issuer', 'subject', 'invitation', 'kvk']) {
    await sql`
      create function ${sql.ref(`current_${name}`)}() returns text language sql stable
      return nullif(current_setting(${sql.lit(`waaier.${name}`)}, true), '')
    `.execute(db);
  }
  await sql`
    create policy by_provider on person for select to waaier_app
    using (issuer = current_issuer() and subject = current_subject())
  `.execute(db);
  await sql`
    create policy by_token on invitation to waaier_app using (token_hash = current_invitation())
  `.execute(db);
  await sql`
    create policy by_number on organisation for select to waaier_app using (kvk = current_kvk())
  `.execute(db);
  // Ended sessions are swept by age, and a person's sessions end when the person leaves.
  await sql`create index session_seen on session (seen_at)`.execute(db);
  await sql`create index session_person on session (person_id)`.execute(db);
}
