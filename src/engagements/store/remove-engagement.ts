import { sql } from 'kysely';
import { type Actor, changedMeanwhile, perform } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import { fieldsOf, write } from './notes.ts';
import { readRecord } from './record.ts';

/** Removes an engagement with its assessment, decisions, checks and evidence; and its worker, when the register knows no
 *  other engagement of that worker. The journal stays.
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`) */
export async function removeEngagement(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
): Promise<void> {
  await perform(services, actor, 'administrator', async tx => {
    const record = await readRecord(tx, actor.organisation.id, id, true);
    if (record.version !== version) throw changedMeanwhile();
    // Whoever hires the same worker at this moment waits for this, and then writes the worker down anew.
    await sql`select from worker where id = ${record.workerId} for update`.execute(tx);
    await tx.deleteFrom('engagement').where('id', '=', id).execute();
    await tx
      .deleteFrom('worker')
      .where('id', '=', record.workerId)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('engagement').select('id').where('worker_id', '=', record.workerId))),
      )
      .execute();
    const {
      id: _,
      workerId,
      workerVersion,
      version: __,
      createdAt,
      updatedAt,
      assessed,
      ...engagement
    } = record;
    await write(tx, actor, [
      {
        action: 'engagement.remove',
        subject: id,
        worker: workerId,
        before: { ...fieldsOf(engagement, workerId), outcome: assessed?.outcome ?? null },
      },
    ]);
  });
}
