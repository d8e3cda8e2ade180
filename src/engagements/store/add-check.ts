import { sql } from 'kysely';
import { type Actor, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import type { PracticeCheck } from '../model/decision.ts';
import { write } from './notes.ts';
import { readRecord } from './record.ts';

/** Records how the work was found to be done. When it deviates, the engagement asks for a new assessment from now on.
 *  @throws Refusal (`missing`, `role-too-low`) */
export async function addCheck(
  services: Pick<Services, 'database'>,
  actor: Actor,
  engagement: string,
  { checkedOn, result, finding }: PracticeCheck,
): Promise<string> {
  const organisation = actor.organisation.id;
  return perform(services, actor, 'editor', async tx => {
    const { workerId } = await readRecord(tx, organisation, engagement, true);
    const { id } = await tx
      .insertInto('practice_check')
      .values({
        ...{ organisation_id: organisation, engagement_id: engagement, result, finding },
        ...{ checked_on: checkedOn, checked_by: actor.person.id, created_at: sql<Date>`clock_timestamp()` },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const after = { check: id, checkedOn, result, finding };
    await write(tx, actor, [{ action: 'check.add', subject: engagement, worker: workerId, after }]);
    return id;
  });
}
