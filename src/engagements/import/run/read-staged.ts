import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../../foundation/store/schema.ts';
import type { Engagement, Worker } from '../../model/engagement.ts';

/** A checked row without errors. */
export interface Staged {
  readonly engagement: Engagement;
  readonly answers: Readonly<Record<string, string>> | null;
  /** The engagement that it changes, and its version when it was checked. */
  readonly id: string | null;
  readonly version: number | null;
}

/** Begins to read the good rows of an import, in order.
 *  @returns reads the next ones, as many as asked for; none at the end */
export async function openStaged(
  tx: Transaction<Tables>,
  id: string,
): Promise<(count: number) => Promise<readonly Staged[]>> {
  // A cursor: without statistics of rows that were just written, each page for itself would go through all of them.
  await sql`
    declare staged no scroll cursor for
    select engagement, answers, engagement_id as id, engagement_version as version from import_row
    where import_id = ${id} and problems is null order by row
  `.execute(tx);
  return async count => (await sql<Staged>`fetch forward ${sql.lit(count)} from staged`.execute(tx)).rows;
}

/** The workers that the good rows of an import name. */
export async function stagedWorkers(tx: Transaction<Tables>, id: string): Promise<readonly Worker[]> {
  const { rows } = await sql<{ worker: Worker }>`
    select distinct engagement->'worker' as worker from import_row where import_id = ${id} and problems is null
  `.execute(tx);
  return rows.map(({ worker }) => worker);
}
