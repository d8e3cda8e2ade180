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

  for (const table of ['job']) {
    await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
    await sql`
      create policy in_context on ${sql.ref(table)} to waaier_app using (organisation_id = current_organisation())
    `.execute(db);
  }
  await sql`grant select, insert, update on job to waaier_app`.execute(db);
}
