import { type Kysely, sql } from 'kysely';
import type { Answers } from '../../src/foundation/questionnaire/types.ts';
import type { Tables } from '../../src/foundation/store/schema.ts';

/** An assessment that many engagements share. */
export interface Sample {
  readonly outcome: string;
  readonly answers: Answers;
  readonly receipt: { readonly rules: { readonly hash: string } };
}

/** Fills the register of an organisation, past every check: `count` engagements, as many workers, an assessment for nine in
 *  ten, a decision for a third of those, a check of practice for one in twenty. */
export async function fillRegister(
  db: Kysely<Tables>,
  organisation: string,
  person: string,
  count: number,
  samples: readonly Sample[],
): Promise<void> {
  await sql`
    insert into worker (organisation_id, name, kvk)
    select ${organisation}, 'Worker ' || substr(md5(i::text), 1, 8) || ' ' || i, lpad(i::text, 8, '0')
    from generate_series(1, ${count}::int) i
  `.execute(db);
  await sql`
    insert into engagement (organisation_id, reference, client, worker_id, chain, assignment, starts, ends,
      minutes_per_week, rate_cents, sector, contract)
    select organisation_id, 'INH-' || kvk, 'Client ' || (kvk::int % 400), id, '{}',
      'Assignment ' || substr(md5(name), 1, 12) || ', as described in the contract with the department of ' || (kvk::int % 97),
      date '2024-01-01' + ((kvk::bigint * 7919) % 1200)::int,
      case when kvk::int % 3 = 0 then null else date '2024-01-01' + ((kvk::bigint * 7919) % 1200)::int + ((kvk::bigint * 104729) % 900)::int end,
      1920, 8750, (array['health-welfare', 'construction', 'education'])[kvk::int % 3 + 1], 'C-' || kvk
    from worker where organisation_id = ${organisation}
  `.execute(db);
  for (const [i, { outcome, answers, receipt }] of samples.entries()) {
    await sql`
      update engagement set questionnaire = 'hiring', assessed_on = '2026-11-22', outcome = ${outcome},
        answers = ${JSON.stringify(answers)}, receipt = ${JSON.stringify(receipt)}, rules_hash = ${receipt.rules.hash},
        assessed_at = now(), outcome_since = now()
      where organisation_id = ${organisation} and right(reference, 3)::int % ${samples.length}::int = ${i}::int
        and right(reference, 1) <> '9'
    `.execute(db);
  }
  await sql`
    insert into decision (organisation_id, engagement_id, outcome, choice, reasons, owner_id, decided_on, state)
    select organisation_id, id, outcome, 'continue', 'Because', ${person}, '2026-11-22', 'final'
    from engagement where organisation_id = ${organisation} and outcome is not null and right(reference, 2)::int % 3 = 0
  `.execute(db);
  await sql`
    insert into practice_check (organisation_id, engagement_id, checked_on, checked_by, result, finding)
    select organisation_id, id, '2026-11-22', ${person}, 'deviates', 'Otherwise'
    from engagement where organisation_id = ${organisation} and right(reference, 3)::int % 20 = 0
  `.execute(db);
  await sql`vacuum (full, analyze) engagement`.execute(db);
  await sql`analyze`.execute(db);
}
