import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../../foundation/store/schema.ts';
import { type Note, workerFields } from '../../store/notes.ts';
import type { KnownWorker } from '../check/worker-book.ts';
import { RegisterChanged } from './register-changed.ts';

export interface WorkerChanges {
  readonly added: readonly KnownWorker[];
  /** What was not known yet and is now. */
  readonly filled: readonly { readonly before: KnownWorker; readonly after: KnownWorker }[];
}

/** Writes new workers, and what is now known of others.
 *  @throws RegisterChanged when somebody else wrote one of them meanwhile */
export async function writeWorkers(
  tx: Transaction<Tables>,
  organisation: string,
  { added, filled }: WorkerChanges,
): Promise<readonly Note[]> {
  if (added.length > 0) {
    const { numAffectedRows } = await sql`
      insert into worker (organisation_id, id, name, kvk, email)
      select ${organisation}, id, name, kvk, email
      from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as given (id uuid, name text, kvk text, email text)
      on conflict do nothing
    `.execute(tx);
    if (Number(numAffectedRows) < added.length) throw new RegisterChanged();
  }
  // One by one and not all at once: the same worker may be filled in by two rows, in order.
  for (const { before, after } of filled) {
    const { numUpdatedRows } = await tx
      .updateTable('worker')
      .set({ kvk: after.kvk, email: after.email, version: after.version })
      .where('organisation_id', '=', organisation)
      .where('id', '=', after.id)
      .where('version', '=', before.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new RegisterChanged();
  }
  const about = (id: string) => ({ kind: 'worker', subject: id, worker: id }) as const;
  return [
    ...added.map(worker => ({ ...about(worker.id), action: 'worker.add', after: workerFields(worker) })),
    ...filled.map(({ before, after }) => ({
      ...{ ...about(after.id), action: 'worker.change' },
      ...{ before: workerFields(before), after: workerFields(after) },
    })),
  ];
}
