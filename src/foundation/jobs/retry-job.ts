import type { Actor } from '../identity/actor.ts';
import { perform } from '../identity/perform.ts';
import { Refusal } from '../identity/refusal.ts';
import type { Services } from '../services.ts';
import { append } from '../store/journal/append.ts';
import { changeJobRow, findJobRow } from './job-row.ts';
import type { JobKind } from './kind.ts';
import { roleForJob } from './role-for-job.ts';

/** Lets a job that failed or was stopped go on from the last piece that was kept. Who asks for it now is who it is done
 *  for.
 *  @throws Refusal (`missing`, `role-too-low`, `job-not-stopped`) */
export async function retryJob(
  services: Pick<Services, 'database'>,
  actor: Actor,
  kinds: readonly JobKind[],
  id: string,
): Promise<void> {
  const organisation = actor.organisation.id;
  const role = await roleForJob(services, actor, kinds, id);
  await perform(services, actor, role, async tx => {
    const here = { organisation, id };
    const { state, error } = await findJobRow(tx, here);
    if (state !== 'failed' && state !== 'cancelled') throw notStopped();
    // The journal first, as in `cancelJob`.
    await append(tx, {
      organisation,
      person: actor.person.id,
      action: 'job.retry',
      subjectKind: 'job',
      subjectId: id,
      before: { state, ...(error !== null && { error }) },
    });
    const row = await changeJobRow(tx, here)
      .set({
        ...{ state: 'queued', started_by: actor.person.id, tries: 0 },
        ...{ error: null, ended_at: null, cancel_asked_at: null },
      })
      .where('state', '=', state)
      .returning('id')
      .executeTakeFirst();
    if (row === undefined) throw notStopped();
  });
}

const notStopped = (): Refusal =>
  new Refusal('conflict', 'job-not-stopped', {
    nl: 'Alleen een taak die mislukt of gestopt is kun je opnieuw laten doen. Er is niets veranderd.',
    en: 'Only a job that failed or was stopped can be tried again. Nothing was changed.',
  });
