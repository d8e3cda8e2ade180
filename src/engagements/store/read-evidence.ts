import { createHash } from 'node:crypto';
import { type Actor, look, missing } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';

export interface KeptEvidence {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Buffer;
}

/** A piece of evidence with what is in it.
 *  @throws Refusal (`missing`)
 *  @throws Error when what is kept is not what was given: its hash no longer fits */
export async function readEvidence(
  services: Pick<Services, 'database'>,
  actor: Actor,
  engagement: string,
  id: string,
): Promise<KeptEvidence> {
  const kept = await look(services, actor, tx =>
    tx
      .selectFrom('evidence')
      .select(['name', 'media_type as mediaType', 'sha256', 'content'])
      .where('organisation_id', '=', actor.organisation.id)
      .where('engagement_id', '=', engagement)
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  if (kept === undefined) throw missing();
  if (createHash('sha256').update(kept.content).digest('hex') !== kept.sha256)
    throw new Error(`evidence ${id} is damaged: its hash no longer fits`);
  return kept;
}
