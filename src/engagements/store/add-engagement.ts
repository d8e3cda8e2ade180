import { type Actor, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import type { Engagement } from '../model/engagement.ts';
import { findOrAddWorker } from './find-worker.ts';
import { fieldsOf, write } from './notes.ts';
import { columnsOf } from './record.ts';
import { referenceTaken } from './reference-taken.ts';

/** Writes an engagement in the register.
 *  @throws InputError (`reference-taken`, or what is wrong with the worker), Refusal (`role-too-low`) */
export async function addEngagement(
  services: Pick<Services, 'database'>,
  actor: Actor,
  engagement: Engagement,
): Promise<{ readonly id: string; readonly version: number }> {
  const organisation = actor.organisation.id;
  return perform(services, actor, 'editor', async tx => {
    const worker = await findOrAddWorker(tx, organisation, engagement.worker);
    const added = await tx
      .insertInto('engagement')
      .values({ organisation_id: organisation, worker_id: worker.id, ...columnsOf(engagement) })
      .onConflict(conflict => conflict.columns(['organisation_id', 'reference']).doNothing())
      .returning(['id', 'version'])
      .executeTakeFirst();
    if (added === undefined) throw referenceTaken(engagement.reference);
    await write(tx, actor, [
      ...worker.notes,
      {
        action: 'engagement.add',
        subject: added.id,
        worker: worker.id,
        after: fieldsOf(engagement, worker.id),
      },
    ]);
    return added;
  });
}
