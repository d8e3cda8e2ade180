import { type DatabaseOptions, PgBoss } from 'pg-boss';
import type { Log } from '../services.ts';
import type { Database } from '../store/database.ts';

/** The one queue. pg-boss sees to it that each job in it is given to one process, and to another when that one falls
 *  silent; what a job is and what becomes of it stands in the table `job`. */
export const QUEUE = 'job';

/** A process that says nothing for so long is taken for dead, in seconds; the least that pg-boss takes. */
const SILENCE = 10;
/** Longest that one job may take, in seconds. */
const LONGEST = 23 * 60 * 60;

export interface QueuedJob {
  readonly organisation: string;
  readonly id: string;
}

/** Opens the queue, in a schema of its own that only the owner of the database enters.
 *  @param watch how often dead processes are looked for, in seconds */
export async function openQueue(
  { connection }: Pick<Database, 'connection'>,
  log: Log,
  watch: number,
): Promise<PgBoss> {
  const boss = new PgBoss({
    ...(connection as DatabaseOptions),
    max: 3,
    application_name: 'waaier-jobs',
    schema: 'pgboss',
    superviseIntervalSeconds: watch,
    monitorIntervalSeconds: watch,
    // Nothing here is planned by the clock of pg-boss, and its tables stay small.
    schedule: false,
    reindex: false,
  });
  boss.on('error', error =>
    log('job-queue-fault', { code: String((error as { code?: unknown }).code ?? '') }),
  );
  await boss.start();
  const settings = {
    heartbeatSeconds: SILENCE,
    expireInSeconds: LONGEST,
    // Higher than our own number of tries, which decides.
    retryLimit: 20,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    deleteAfterSeconds: 60 * 60,
  };
  // No two in the queue for one job.
  await boss.createQueue(QUEUE, { ...settings, policy: 'exclusive' });
  await boss.updateQueue(QUEUE, settings);
  return boss;
}
