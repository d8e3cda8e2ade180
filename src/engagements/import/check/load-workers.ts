import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../../foundation/store/schema.ts';
import type { Worker } from '../../model/engagement.ts';
import type { KnownWorker } from './worker-book.ts';

/** The workers of the register that could be one of these.
 *  @param lock true keeps others from changing or removing them until this transaction is done */
export async function loadWorkers(
  tx: Transaction<Tables>,
  organisation: string,
  workers: readonly Worker[],
  lock = false,
): Promise<readonly KnownWorker[]> {
  const kvk = workers.flatMap(worker => worker.kvk ?? []);
  const email = workers.flatMap(worker => worker.email?.toLowerCase() ?? []);
  const name = workers.flatMap(worker =>
    worker.kvk === null && worker.email === null ? worker.name.toLowerCase() : [],
  );
  const { rows } = await sql<KnownWorker>`
    select id, name, kvk, email, version from worker
    where organisation_id = ${organisation} and (
      kvk = any(${kvk}::text[])
      or address = any(${email}::text[])
      or (kvk is null and email is null and words = any(${name}::text[]))
    )
    ${lock ? sql`order by id for no key update` : sql``}
  `.execute(tx);
  return rows;
}
