import { type Kysely, sql } from 'kysely';

/** Long work that somebody asked for, and what a spreadsheet holds while somebody looks at it before it is imported. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table job (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      kind text not null check (length(kind) between 1 and 80),
      input jsonb not null,
      state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
      started_by uuid not null references person,
      created_at timestamptz not null default now(),
      began_at timestamptz,
      ended_at timestamptz,
      cancel_asked_at timestamptz,
      attempt integer not null default 0,
      tries integer not null default 0,
      done integer not null default 0 check (done >= 0),
      total integer check (total >= 0),
      reached jsonb,
      result jsonb,
      error text,
      check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled'))),
      check ((result is not null) = (state = 'done')),
      check ((error is not null) = (state = 'failed')),
      unique (organisation_id, id)
    )
  `.execute(db);
  await sql`create index job_newest on job (organisation_id, created_at desc, id)`.execute(db);
  // What the queue must have: looked up every second, in every process, for all organisations.
  await sql`create index job_open on job (created_at) where state in ('queued', 'running')`.execute(db);

  // A spreadsheet on its way into the register. What is in it goes once it is imported, or after some days.
  await sql`
    create table import (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      created_by uuid not null references person,
      created_at timestamptz not null default now(),
      name text not null check (length(name) between 1 and 200),
      format text not null check (format in ('csv', 'xlsx', 'ods')),
      size integer not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      content bytea,
      summary jsonb,
      choices jsonb,
      state text not null default 'uploaded' check (state in ('uploaded', 'checking', 'checked', 'importing', 'imported')),
      job_id uuid,
      fault jsonb,
      counts jsonb,
      version integer not null default 1,
      unique (organisation_id, id),
      foreign key (organisation_id, job_id) references job (organisation_id, id)
    )
  `.execute(db);
  await sql`create index import_newest on import (organisation_id, created_at desc)`.execute(db);
  await sql`create index import_age on import (created_at)`.execute(db);
  await sql`
    create table import_row (
      organisation_id uuid not null references organisation,
      import_id uuid not null,
      row integer not null,
      cells jsonb,
      engagement jsonb,
      answers jsonb,
      problems jsonb,
      engagement_id uuid,
      engagement_version integer,
      primary key (import_id, row),
      check ((cells is null) = (problems is null)),
      check ((engagement is null) = (problems is not null)),
      foreign key (organisation_id, import_id) references import (organisation_id, id) on delete cascade
    )
  `.execute(db);
  await sql`create index import_row_wrong on import_row (import_id, row) where problems is not null`.execute(
    db,
  );
  // What people of an organisation said that a column holds, by its plain name; null when it is not used.
  await sql`
    create table import_column (
      organisation_id uuid not null references organisation,
      header text not null check (length(header) between 1 and 200),
      target text,
      primary key (organisation_id, header)
    )
  `.execute(db);

  for (const table of ['job', 'import', 'import_row', 'import_column']) {
    await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
    await sql`
      create policy in_context on ${sql.ref(table)} to waaier_app using (organisation_id = current_organisation())
    `.execute(db);
  }
  await sql`grant select, insert, update on job to waaier_app`.execute(db);
  await sql`grant select, insert, update, delete on import, import_row, import_column to waaier_app`.execute(
    db,
  );
}
