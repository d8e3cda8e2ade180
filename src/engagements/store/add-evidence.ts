import { createHash } from 'node:crypto';
import { type Actor, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import type { Evidence } from '../model/evidence/read-evidence.ts';
import { write } from './notes.ts';
import { readRecord } from './record.ts';

/** Keeps a piece of evidence with an engagement.
 *  @param evidence as `readEvidence` checked it
 *  @throws Refusal (`missing`, `role-too-low`) */
export async function addEvidence(
  services: Pick<Services, 'database'>,
  actor: Actor,
  engagement: string,
  { name, mediaType, content }: Evidence,
): Promise<{ readonly id: string; readonly sha256: string }> {
  const organisation = actor.organisation.id;
  const sha256 = createHash('sha256').update(content).digest('hex');
  return perform(services, actor, 'editor', async tx => {
    const { workerId } = await readRecord(tx, organisation, engagement, true);
    const { id } = await tx
      .insertInto('evidence')
      .values({
        ...{ organisation_id: organisation, engagement_id: engagement, name, sha256 },
        ...{ media_type: mediaType, size: content.length, added_by: actor.person.id },
        content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const after = { evidence: id, file: name, mediaType, size: content.length, sha256 };
    await write(tx, actor, [{ action: 'evidence.add', subject: engagement, worker: workerId, after }]);
    return { id, sha256 };
  });
}
