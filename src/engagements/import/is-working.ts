import type { Transaction } from 'kysely';
import type { Tables } from '../../foundation/store/schema.ts';
import type { ImportRecord } from './import-record.ts';

/** True while a job works on an import, or is about to. */
export async function isWorking(
  tx: Transaction<Tables>,
  { job, state }: Pick<ImportRecord, 'job' | 'state'>,
): Promise<boolean> {
  if (job === undefined || (state !== 'checking' && state !== 'importing')) return false;
  const row = await tx
    .selectFrom('job')
    .select('state')
    .where('id', '=', job)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();
  return row !== undefined;
}
