import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../store/database.ts';
import type { JobKind, JobServices } from './kind.ts';
import { openQueue, QUEUE, type QueuedJob } from './queue.ts';
import { runJob } from './run-job.ts';

/** What does the jobs of every organisation, in this process. */
export interface Jobs {
  /** Ends the work in hand at the next piece, gives it back, and takes no more. A second call waits for the first. */
  stop(): Promise<void>;
}

export interface JobSettings {
  /** How often this process looks for jobs that nobody was given yet, in milliseconds. */
  readonly handOverEvery: number;
  /** How often dead processes are looked for, in seconds. */
  readonly watchEvery: number;
  /** Jobs at the same time in this process; of one organisation only one is done at a time, in all processes. */
  readonly atOnce: number;
  /** What is thrown away now and then. */
  readonly sweep: readonly ((services: JobServices) => Promise<void>)[];
  /** How often that is done, in milliseconds. */
  readonly sweepEvery: number;
}

const SETTINGS: JobSettings = {
  handOverEvery: 1000,
  watchEvery: 5,
  atOnce: 2,
  sweep: [],
  sweepEvery: 60 * 60 * 1000,
};

/** Jobs put into the queue at a time; the next follow a moment later. */
const HANDED_OVER = 500;

/** Begins to do jobs, until it is stopped. */
export async function openJobs(
  services: JobServices,
  kinds: readonly JobKind[],
  settings: Partial<JobSettings> = {},
): Promise<Jobs> {
  const { handOverEvery, watchEvery, atOnce, sweep, sweepEvery } = { ...SETTINGS, ...settings };
  const stop = new AbortController();
  const running = new Set<Promise<void>>();
  const boss = await openQueue(services.database, services.log, watchEvery);
  const worker = await boss.work<QueuedJob>(
    QUEUE,
    { localConcurrency: atOnce, groupConcurrency: 1, pollingIntervalSeconds: 1 },
    async ([job]) => {
      if (job === undefined || stop.signal.aborted) return;
      const work = runJob(services, kinds, job.data, AbortSignal.any([stop.signal, job.signal]));
      running.add(work);
      await work.finally(() => running.delete(work));
    },
  );

  const every = async (pause: number, work: () => Promise<void>): Promise<void> => {
    while (!stop.signal.aborted) {
      await work().catch((error: unknown) => {
        const { code } = error as { readonly code?: unknown };
        services.log('job-queue-fault', { code: typeof code === 'string' ? code : '' });
      });
      await wait(pause, undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const loops = [
    every(handOverEvery, async () => {
      if ((await handOver(services.database, boss)) > 0) boss.notifyWorker(worker);
    }),
    every(sweepEvery, async () => {
      for (const each of sweep) await each(services);
    }),
  ];

  let stopped: Promise<void> | undefined;
  return {
    stop: () =>
      (stopped ??= (async () => {
        stop.abort();
        await Promise.all(loops);
        await Promise.allSettled(running);
        // A connection that ends now ends because it was told to.
        boss.removeAllListeners('error').on('error', () => {});
        await boss.stop({ graceful: true, timeout: 10_000 });
      })()),
  };
}

/** Puts every open job into the queue that is not in it: one that was asked for since, and one whose process died.
 *  @returns how many */
async function handOver({ db }: Pick<Database, 'db'>, boss: PgBoss): Promise<number> {
  const open = await db
    .selectFrom('job')
    .select(['id', 'organisation_id'])
    .where('state', 'in', ['queued', 'running'])
    .orderBy('created_at')
    .limit(HANDED_OVER)
    .execute();
  if (open.length === 0) return 0;
  // One that is in the queue already is passed over, by its key.
  const added = await boss.insert(
    QUEUE,
    open.map(({ id, organisation_id: organisation }) => ({
      data: { organisation, id } satisfies QueuedJob,
      singletonKey: id,
      group: { id: organisation },
    })),
    { returnId: true },
  );
  return added?.length ?? 0;
}
