import { type Kysely, sql, type Transaction } from 'kysely';
import { missing } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Receipt } from '../../foundation/law/receipt.ts';
import type { Answers } from '../../foundation/questionnaire/types.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import type { Engagement } from '../model/engagement.ts';

/** How an engagement was last assessed. */
export interface Assessed {
  readonly questionnaire: string;
  /** Calculation date. */
  readonly date: IsoDate;
  readonly answers: Answers;
  readonly outcome: string;
  readonly receipt: Receipt;
  /** When it was kept. */
  readonly at: Date;
  /** Since when the outcome is what it is. */
  readonly outcomeSince: Date;
}

/** An engagement as the register keeps it. */
export interface EngagementRecord extends Engagement {
  readonly id: string;
  readonly workerId: string;
  readonly workerVersion: number;
  /** Goes up with every change. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly assessed: Assessed | null;
}

/** Reads one engagement.
 *  @param lock true keeps others from changing it until this transaction is done
 *  @throws Refusal (`missing`) */
export async function readRecord(
  tx: Transaction<Tables>,
  organisation: string,
  id: string,
  lock = false,
): Promise<EngagementRecord> {
  // First the row itself: what is read beside it must be what is there once it is ours.
  if (lock)
    await sql`select from engagement where organisation_id = ${organisation} and id = ${id} for update`.execute(
      tx,
    );
  const [record] = await readRecords(tx, organisation, [id]);
  if (record === undefined) throw missing();
  return record;
}

/** Reads engagements, in the order of their reference. What does not exist is left out. */
export async function readRecords(
  tx: Kysely<Tables>,
  organisation: string,
  ids: readonly string[],
): Promise<readonly EngagementRecord[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('engagement as e')
    .innerJoin('worker as w', 'w.id', 'e.worker_id')
    .selectAll('e')
    .select(['w.name', 'w.kvk', 'w.email', 'w.version as worker_version'])
    .where('e.organisation_id', '=', organisation)
    .where('e.id', 'in', [...ids])
    .orderBy('e.reference')
    .execute();
  return rows.map(row => ({
    id: row.id,
    workerId: row.worker_id,
    workerVersion: row.worker_version,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    reference: row.reference,
    client: row.client,
    worker: { name: row.name, kvk: row.kvk, email: row.email },
    chain: row.chain,
    assignment: row.assignment,
    starts: row.starts,
    ends: row.ends,
    minutesPerWeek: row.minutes_per_week,
    rateCents: row.rate_cents,
    sector: row.sector,
    contract: row.contract,
    assessed:
      row.outcome === null
        ? null
        : {
            questionnaire: row.questionnaire!,
            date: row.assessed_on!,
            answers: row.answers!,
            outcome: row.outcome,
            receipt: row.receipt as Receipt,
            at: row.assessed_at!,
            outcomeSince: row.outcome_since!,
          },
  }));
}

/** The columns that hold what a person says of an engagement, but for the worker. */
export function columnsOf(engagement: Engagement) {
  const { reference, client, chain, assignment, starts, ends, sector, contract } = engagement;
  return {
    ...{ reference, client, chain, assignment, starts, ends, sector, contract },
    minutes_per_week: engagement.minutesPerWeek,
    rate_cents: engagement.rateCents,
  };
}
