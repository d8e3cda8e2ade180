import { type Kysely, sql } from 'kysely';

/** Case files of the disability insurance: who is insured, and what happened in each of their files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table insured (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      name text not null check (length(name) between 1 and 200),
      born date not null,
      variant text not null check (length(variant) between 1 and 80),
      words text not null generated always as (lower(name)) stored,
      created_at timestamptz not null default now(),
      unique (organisation_id, id)
    )
  `.execute(db);
  // What happened is all there is: its number of events is its version, its phase and next day stand ready for lists.
  await sql`
    create table case_file (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      insured_id uuid not null,
      kind text not null check (kind in ('claim', 'opt-out', 'premium')),
      reference text not null check (length(reference) between 1 and 80),
      year integer check (year between 2000 and 2200),
      phase text not null,
      due date,
      version integer not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check ((year is not null) = (kind = 'premium')),
      unique (organisation_id, id),
      constraint case_file_reference unique (organisation_id, reference),
      foreign key (organisation_id, insured_id) references insured (organisation_id, id)
    )
  `.execute(db);
  await sql`create index case_file_insured on case_file (organisation_id, insured_id)`.execute(db);
  await sql`create index case_file_due on case_file (organisation_id, due, id)`.execute(db);
  await sql`
    create table case_event (
      organisation_id uuid not null,
      file_id uuid not null,
      number integer not null check (number >= 1),
      event jsonb not null,
      recorded_by uuid not null references person,
      recorded_at timestamptz not null default now(),
      primary key (organisation_id, file_id, number),
      foreign key (organisation_id, file_id) references case_file (organisation_id, id) on delete cascade
    )
  `.execute(db);

  for (const table of ['insured', 'case_file', 'case_event']) {
    await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
    await sql`
      create policy in_context on ${sql.ref(table)} to waaier_app
      using (organisation_id = (select current_organisation()))
    `.execute(db);
  }
  await sql`grant select, insert, update, delete on insured, case_file to waaier_app`.execute(db);
  // Nothing that happened is changed afterwards; it goes with its file only.
  await sql`grant select, insert on case_event to waaier_app`.execute(db);
}
