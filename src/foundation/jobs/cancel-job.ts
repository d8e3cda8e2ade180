import { sql } from 'kysely';
import type { Actor } from '../identity/actor.ts';
import { perform } from '../identity/perform.ts';
import { Refusal } from '../identity/refusal.ts';
import type { Services } from '../services.ts';
import { append } from '../store/journal/append.ts';
import type { JobState } from '../store/schema.ts';
import { changeJobRow, findJobRow } from './job-row.ts';
import { ENDED, type JobKind } from './kind.ts';
import { roleForJob } from './role-for-job.ts';

/** Stops a job: at once when it waits, else before its next piece. What was kept stays.
 *  @returns its state now: `cancelled`, or `running` until the work has seen it
 *  @throws Refusal (`missing`, `role-too-low`, `job-ended`) */
export async function cancelJob(
  services: Pick<Services, 'database' | 'now'>,
  actor: Actor,
  kinds: readonly JobKind[],
  id: string,
): Promise<JobState> {
  const organisation = actor.organisation.id;
  const role = await roleForJob(services, actor, kinds, id);
  return perform(services, actor, role, async tx => {
    const here = { organisation, id };
    const job = await findJobRow(tx, here);
    if (ENDED.includes(job.state)) throw ended();
    if (job.cancel_asked_at !== null) return job.state;
    // The journal first: work that is about to be kept holds the journal when it comes to the row of its job.
    await append(tx, {
      organisation,
      person: actor.person.id,
      action: 'job.cancel',
      subjectKind: 'job',
      subjectId: id,
      before: { state: job.state },
    });
    const now = services.now();
    const row = await changeJobRow(tx, here)
      .set({
        state: sql`case when state = 'queued' then 'cancelled' else state end`,
        ended_at: sql`case when state = 'queued' then ${now}::timestamptz end`,
        cancel_asked_at: now,
      })
      .where('state', 'in', ['queued', 'running'])
      .returning('state')
      .executeTakeFirst();
    if (row === undefined) throw ended();
    return row.state;
  });
}

const ended = (): Refusal =>
  new Refusal('conflict', 'job-ended', {
    nl: 'Deze taak is al klaar of gestopt. Er is niets veranderd.',
    en: 'This job has already ended. Nothing was changed.',
  });
