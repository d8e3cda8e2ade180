import { type Kysely, sql } from 'kysely';

/** The register of engagements (inhuur): who works for whom on what, how it was assessed, what was decided, and what was
 *  seen of the practice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table worker (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      name text not null check (length(name) between 1 and 200),
      kvk text check (kvk ~ '^[0-9]{8}$'),
      email text check (length(email) between 3 and 320),
      words text not null generated always as (lower(name)) stored,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      unique (organisation_id, id)
    )
  `.execute(db);
  // One row for one worker, also when two people write it down at the same moment: told apart by number, else by
  // address, else by name.
  await sql`create unique index worker_kvk on worker (organisation_id, kvk)`.execute(db);
  await sql`create unique index worker_email on worker (organisation_id, lower(email)) where kvk is null`.execute(
    db,
  );
  await sql`create unique index worker_name on worker (organisation_id, lower(name)) where kvk is null and email is null`.execute(
    db,
  );
  // Row-level security keeps an index on parts of words from being used: a search reads all rows of the organisation.
  // So the words stand ready and in front, and what is large stands elsewhere (toast).
  await sql`
    create table engagement (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      worker_id uuid not null,
      words text not null generated always as (lower(reference || ' ' || client || ' ' || assignment)) stored,
      reference text not null check (length(reference) between 1 and 80),
      client text not null check (length(client) between 1 and 200),
      chain text[] not null default '{}',
      assignment text not null check (length(assignment) between 1 and 2000),
      starts date not null,
      ends date,
      minutes_per_week integer check (minutes_per_week between 0 and 10080),
      rate_cents integer check (rate_cents between 0 and 100000000),
      sector text,
      contract text check (length(contract) <= 200),
      questionnaire text,
      assessed_on date,
      answers jsonb,
      outcome text,
      receipt jsonb,
      rules_hash text,
      assessed_at timestamptz,
      outcome_since timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check (ends is null or ends >= starts),
      check (num_nulls(questionnaire, assessed_on, answers, outcome, receipt, rules_hash, assessed_at, outcome_since) in (0, 8)),
      unique (organisation_id, id),
      constraint engagement_organisation_id_reference_key unique (organisation_id, reference) include (id),
      foreign key (organisation_id, worker_id) references worker (organisation_id, id)
    ) with (toast_tuple_target = 512)
  `.execute(db);
  await sql`create index engagement_ends on engagement (organisation_id, ends, id)`.execute(db);
  await sql`create index engagement_client on engagement (organisation_id, lower(client), id)`.execute(db);
  await sql`create index engagement_changed on engagement (organisation_id, updated_at, id)`.execute(db);
  await sql`create index engagement_starts on engagement (organisation_id, starts, id)`.execute(db);
  await sql`create index engagement_outcome on engagement (organisation_id, outcome, reference) include (id, outcome_since)`.execute(
    db,
  );
  await sql`create index engagement_worker on engagement (organisation_id, worker_id)`.execute(db);
  await sql`
    create table decision (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      engagement_id uuid not null,
      outcome text not null,
      choice text not null check (choice in ('employ', 'change-practice', 'stop', 'continue')),
      reasons text not null check (length(reasons) between 1 and 4000),
      owner_id uuid not null references person,
      decided_on date not null,
      state text not null check (state in ('proposed', 'final', 'rejected')),
      approver_id uuid references person,
      approved_at timestamptz,
      remark text check (length(remark) between 1 and 4000),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      check (approver_id is null or approver_id <> owner_id),
      unique (organisation_id, id),
      foreign key (organisation_id, engagement_id) references engagement (organisation_id, id) on delete cascade
    )
  `.execute(db);
  await sql`create index decision_engagement on decision (organisation_id, engagement_id)`.execute(db);
  await sql`
    create table practice_check (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      engagement_id uuid not null,
      checked_on date not null,
      checked_by uuid not null references person,
      result text not null check (result in ('as-agreed', 'deviates')),
      finding text not null check (length(finding) between 1 and 4000),
      created_at timestamptz not null default now(),
      unique (organisation_id, id),
      foreign key (organisation_id, engagement_id) references engagement (organisation_id, id) on delete cascade
    )
  `.execute(db);
  await sql`create index practice_check_engagement on practice_check (organisation_id, engagement_id)`.execute(
    db,
  );
  await sql`
    create table evidence (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      engagement_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      media_type text not null,
      size integer not null check (size between 1 and 10485760),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      content bytea not null,
      added_by uuid not null references person,
      added_at timestamptz not null default now(),
      unique (organisation_id, id),
      foreign key (organisation_id, engagement_id) references engagement (organisation_id, id) on delete cascade
    )
  `.execute(db);
  await sql`create index evidence_engagement on evidence (organisation_id, engagement_id)`.execute(db);

  for (const table of ['worker', 'engagement', 'decision', 'practice_check', 'evidence']) {
    await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
    // As a subquery it is computed once, not for every row.
    await sql`
      create policy in_context on ${sql.ref(table)} to waaier_app
      using (organisation_id = (select current_organisation()))
    `.execute(db);
    await sql`grant select, insert, update, delete on ${sql.ref(table)} to waaier_app`.execute(db);
  }
}
