import { type Actor, missing, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import { write } from './notes.ts';
import { readRecord } from './record.ts';

/** Removes a piece of evidence; the journal keeps its name and hash.
 *  @throws Refusal (`missing`, `role-too-low`) */
export async function removeEvidence(
  services: Pick<Services, 'database'>,
  actor: Actor,
  engagement: string,
  id: string,
): Promise<void> {
  await perform(services, actor, 'editor', async tx => {
    const { workerId } = await readRecord(tx, actor.organisation.id, engagement, true);
    const gone = await tx
      .deleteFrom('evidence')
      .where('engagement_id', '=', engagement)
      .where('id', '=', id)
      .returning(['name', 'media_type', 'size', 'sha256'])
      .executeTakeFirst();
    if (gone === undefined) throw missing();
    const { name, media_type: mediaType, size, sha256 } = gone;
    const before = { evidence: id, file: name, mediaType, size, sha256 };
    await write(tx, actor, [{ action: 'evidence.remove', subject: engagement, worker: workerId, before }]);
  });
}
