import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../../foundation/command-line/terminal.ts';
import type { Actor } from '../../foundation/identity/index.ts';
import { ENDED, type JobKind, type JobServices } from '../../foundation/jobs/kind.ts';
import { findJob, type Job } from '../../foundation/jobs/list-jobs.ts';
import { runJob } from '../../foundation/jobs/run-job.ts';

/** How often it is looked whether a server that took the job over is done, in milliseconds. */
const BETWEEN_LOOKS = 200;

/** Does a job in this process; where a server on the same database takes it over, waits until that has done it.
 *  @throws Failure when it fails or is stopped; a job that this process leaves is done by the server */
export async function finishJob(
  services: JobServices,
  actor: Actor,
  kind: JobKind,
  id: string,
  stop: AbortSignal,
): Promise<Job> {
  for (;;) {
    await runJob(services, [kind], { organisation: actor.organisation.id, id }, stop);
    const job = await findJob(services, actor, id);
    if (job.state === 'done') return job;
    if (ENDED.includes(job.state)) {
      const why = kind.errors?.[job.error ?? ''] ?? {
        nl: job.error ?? job.state,
        en: job.error ?? job.state,
      };
      throw new Failure(`het werk is niet af: ${why.nl}`, `the work was not done: ${why.en}`);
    }
    if (stop.aborted)
      throw new Failure(
        'gestopt; de server maakt het af, of stop het op de pagina met taken',
        'stopped; the server finishes it, or stop it on the page with jobs',
      );
    await wait(BETWEEN_LOOKS);
  }
}
