import { type Kysely, sql } from 'kysely';

/** Reminders about engagements, how people hear of them, and how long an organisation keeps what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reminder_setting (
      organisation_id uuid primary key references organisation,
      days_before integer[] not null default '{30,7}'
        check (cardinality(days_before) <= 5 and 0 <= all (days_before) and 366 >= all (days_before)),
      interval_months integer default 6 check (interval_months between 1 and 60),
      on_extension boolean not null default true,
      on_rate_change boolean not null default true,
      on_second_engagement boolean not null default true,
      made_on date,
      version integer not null default 1
    )
  `.execute(db);
  // One reminder for one cause: what is done stays done, however often it is worked out again.
  await sql`
    create table reminder (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation,
      engagement_id uuid not null,
      kind text not null check (kind in ('ends', 'interval', 'extension', 'rate-change', 'second-engagement')),
      cause text not null check (length(cause) between 1 and 100),
      due date not null,
      state text not null default 'open' check (state in ('open', 'done', 'lapsed')),
      snoozed_until date,
      settled_by uuid references person,
      settled_at timestamptz,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      check ((settled_at is not null) = (state <> 'open')),
      unique (organisation_id, id),
      unique (organisation_id, engagement_id, kind, cause),
      foreign key (organisation_id, engagement_id) references engagement (organisation_id, id) on delete cascade
    )
  `.execute(db);
  await sql`create index reminder_open on reminder (organisation_id, due, id) where state = 'open'`.execute(
    db,
  );
  // What a person chose for an organisation goes when the person leaves it, and with it the link of the calendar.
  await sql`
    create table reminder_person (
      organisation_id uuid not null,
      person_id uuid not null,
      calendar_hash text unique check (calendar_hash ~ '^[0-9a-f]{64}$'),
      mail boolean not null default false,
      mailed_on date,
      primary key (organisation_id, person_id),
      foreign key (organisation_id, person_id) references membership (organisation_id, person_id) on delete cascade
    )
  `.execute(db);
  await sql`
    create table retention_setting (
      organisation_id uuid not null references organisation,
      category text not null check (length(category) between 1 and 40),
      months integer check (months between 1 and 1200),
      version integer not null default 1,
      primary key (organisation_id, category)
    )
  `.execute(db);
  await sql`
    create function current_calendar() returns text language sql stable
    return nullif(current_setting('waaier.calendar', true), '')
  `.execute(db);

  for (const table of ['reminder_setting', 'reminder', 'reminder_person', 'retention_setting']) {
    await sql`alter table ${sql.ref(table)} enable row level security`.execute(db);
    await sql`
      create policy in_context on ${sql.ref(table)} to waaier_app
      using (organisation_id = (select current_organisation()))
    `.execute(db);
    await sql`grant select, insert, update, delete on ${sql.ref(table)} to waaier_app`.execute(db);
  }
  // What nobody needs to see any more goes after a while.
  await sql`grant delete on job to waaier_app`.execute(db);
  await sql`
    create policy by_calendar on reminder_person for select to waaier_app using (calendar_hash = current_calendar())
  `.execute(db);
}
