import { sql } from 'kysely';
import { type Actor, changedMeanwhile, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import { type Engagement, engagementOf } from '../model/engagement.ts';
import { findOrAddWorker } from './find-worker.ts';
import { changed, fieldsOf, write } from './notes.ts';
import { columnsOf, readRecord } from './record.ts';
import { isTaken, referenceTaken } from './reference-taken.ts';

/** Changes what is said of an engagement; its assessment and decisions stay.
 *  @param version of the engagement that the person saw
 *  @returns the new version
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`), InputError as `addEngagement` */
export async function changeEngagement(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
  engagement: Engagement,
): Promise<number> {
  const organisation = actor.organisation.id;
  return perform(services, actor, 'editor', async tx => {
    const record = await readRecord(tx, organisation, id, true);
    if (record.version !== version) throw changedMeanwhile();
    const worker = await findOrAddWorker(tx, organisation, engagement.worker);
    const difference = changed(
      fieldsOf(engagementOf(record), record.workerId),
      fieldsOf(engagement, worker.id),
    );
    if (difference === undefined && worker.notes.length === 0) return version;
    try {
      await tx
        .updateTable('engagement')
        .set({
          ...columnsOf(engagement),
          worker_id: worker.id,
          version: version + 1,
          updated_at: sql<Date>`now()`,
        })
        .where('id', '=', id)
        .execute();
    } catch (error) {
      if (isTaken(error, 'engagement_organisation_id_reference_key'))
        throw referenceTaken(engagement.reference);
      throw error;
    }
    await write(tx, actor, [
      ...worker.notes,
      ...(difference === undefined
        ? []
        : [{ action: 'engagement.change', subject: id, worker: worker.id, ...difference }]),
    ]);
    return version + 1;
  });
}
