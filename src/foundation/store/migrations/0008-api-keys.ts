import { type Kysely, sql } from 'kysely';

/** Keys of programs. A program is a member like any other: what it may do, and what it did, is told as of a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_key (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      token_hash text not null unique,
      made_by uuid not null references person,
      created_at timestamptz not null default now(),
      last_day date not null,
      used_on date,
      foreign key (organisation_id, id) references membership (organisation_id, person_id) on delete cascade
    )
  `.execute(db);
  await sql`create index api_key_organisation on api_key (organisation_id)`.execute(db);
  await sql`alter table api_key enable row level security`.execute(db);
  await sql`
    create policy in_context on api_key to waaier_app using (organisation_id = (select current_organisation()))
  `.execute(db);
  // Opened by the hash of what a request brings, as a session is.
  await sql`
    create policy by_token on api_key for select to waaier_app using (token_hash = current_session_hash())
  `.execute(db);
  await sql`grant select, insert, delete, update (used_on) on api_key to waaier_app`.execute(db);
}
