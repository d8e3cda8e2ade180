import type { Transaction } from 'kysely';
import { missing } from '../identity/refusal.ts';
import type { Tables } from '../store/schema.ts';

/** Names the row of a job. */
export interface JobKey {
  readonly organisation: string;
  readonly id: string;
}

/** Begins a change of one job. */
export const changeJobRow = (tx: Transaction<Tables>, { organisation, id }: JobKey) =>
  tx.updateTable('job').where('organisation_id', '=', organisation).where('id', '=', id);

/** What the table says of one job.
 *  @throws Refusal (`missing`) */
export async function findJobRow(tx: Transaction<Tables>, { organisation, id }: JobKey) {
  const row = await tx
    .selectFrom('job')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw missing();
  return row;
}
