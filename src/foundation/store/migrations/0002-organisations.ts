import { type Kysely, sql } from 'kysely';

/** Organisations, people, roles, sessions, and the journal. Every table is closed to the application's role but for the
 *  rows that the context of the transaction opens: `waaier.organisation`, `waaier.person`, `waaier.session`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'waaier_app') then
        create role waaier_app nologin;
      end if;
    end $$
  `.execute(db);
  await sql`grant waaier_app to current_user`.execute(db);
  await sql`grant usage on schema public to waaier_app`.execute(db);

  // The context of a transaction. Nothing set means null, and null opens nothing.
  for (const name of ['organisation', 'person']) {
    await sql`
      create function ${sql.ref(`current_${name}`)}() returns uuid language sql stable
      return nullif(current_setting(${sql.lit(`waaier.${name}`)}, true), '')::uuid
    `.execute(db);
  }
  await sql`
    create function current_session_hash() returns text language sql stable
    return nullif(current_setting('waaier.session', true), '')
  `.execute(db);

  await sql`
    create table organisation (
      id uuid primary key default gen_random_uuid(),
      name text not null check (length(name) between 1 and 200),
      kind text not null check (kind in ('client', 'intermediary', 'adviser', 'municipality', 'cooperative', 'authority')),
      kvk text unique check (kvk ~ '^[0-9]{8}$'),
      four_eyes boolean not null default false,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    create table person (
      id uuid primary key default gen_random_uuid(),
      issuer text not null,
      subject text not null,
      name text not null check (length(name) between 1 and 200),
      email text check (length(email) between 3 and 320),
      created_at timestamptz not null default now(),
      unique (issuer, subject)
    )
  `.execute(db);
  await sql`
    create table membership (
      organisation_id uuid not null references organisation,
      person_id uuid not null references person,
      role text not null check (role in ('reader', 'editor', 'approver', 'administrator')),
      since timestamptz not null default now(),
      primary key (organisation_id, person_id)
    )
  `.execute(db);
  await sql`create index membership_person on membership (person_id)`.execute(db);
  await sql`
    create table invitation (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      role text not null check (role in ('reader', 'editor', 'approver', 'administrator')),
      token_hash text not null unique,
      invited_by uuid not null references person,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_by uuid references person,
      used_at timestamptz
    )
  `.execute(db);
  await sql`
    create table session (
      token_hash text primary key,
      person_id uuid not null references person,
      organisation_id uuid references organisation,
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    create table subject_key (
      organisation_id uuid not null references organisation,
      subject_id uuid not null,
      key bytea not null check (length(key) = 32),
      primary key (organisation_id, subject_id)
    )
  `.execute(db);
  await sql`
    create table journal (
      organisation_id uuid not null references organisation,
      seq bigint not null check (seq > 0),
      at timestamptz not null,
      person_id uuid,
      action text not null,
      subject_kind text not null,
      subject_id uuid not null,
      before text,
      after text,
      previous text not null,
      hash text not null,
      primary key (organisation_id, seq)
    )
  `.execute(db);
  await sql`create index journal_subject on journal (organisation_id, subject_id)`.execute(db);
  await sql`
    create table journal_head (
      organisation_id uuid primary key references organisation,
      seq bigint not null,
      hash text not null
    )
  `.execute(db);

  // Nobody changes the past by accident, the owner of the tables included.
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the journal is append-only' using errcode = 'restrict_violation';
    end $$
  `.execute(db);
  await sql`
    create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function refuse_change()
  `.execute(db);

  for (const table of [
    'organisation',
    'person',
    'membership',
    'invitation',
    'session',
    'subject_key',
    'journal',
    'journal_head',
  ]) {
    await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
  }
  const open = async (table: string, rule: string): Promise<void> => {
    await sql`create policy in_context on ${sql.ref(table)} to waaier_app using (${sql.raw(rule)})`.execute(
      db,
    );
  };
  await open(
    'organisation',
    'id = current_organisation() or id in (select m.organisation_id from membership m where m.person_id = current_person())',
  );
  await open(
    'person',
    'id = current_person() or id in (select m.person_id from membership m where m.organisation_id = current_organisation())',
  );
  await open('membership', 'organisation_id = current_organisation() or person_id = current_person()');
  await open('session', 'token_hash = current_session_hash()');
  for (const table of ['invitation', 'subject_key', 'journal', 'journal_head']) {
    await open(table, 'organisation_id = current_organisation()');
  }
  await sql`grant select, insert, update, delete on organisation, person, membership, invitation, session, subject_key to waaier_app`.execute(
    db,
  );
  await sql`grant select, insert on journal to waaier_app`.execute(db);
  await sql`grant select, insert, update on journal_head to waaier_app`.execute(db);
}
