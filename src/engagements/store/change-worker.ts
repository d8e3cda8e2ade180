import { type Actor, changedMeanwhile, missing, perform } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Services } from '../../foundation/services.ts';
import type { Worker } from '../model/engagement.ts';
import { FIELD_NAMES, POINTERS } from '../model/fields.ts';
import { changed, workerFields, write } from './notes.ts';
import { isTaken } from './reference-taken.ts';

/** A worker as the register keeps it. Personal data. */
export interface WorkerRecord extends Worker {
  readonly id: string;
  readonly version: number;
  /** How many engagements the register has of this worker. */
  readonly engagements: number;
}

/** @throws Refusal (`missing`, `role-too-low`) */
export async function findWorker(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
): Promise<WorkerRecord> {
  return perform(services, actor, 'editor', async tx => {
    const row = await tx
      .selectFrom('worker')
      .select(['id', 'name', 'kvk', 'email', 'version'])
      .select(({ selectFrom }) =>
        selectFrom('engagement')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .whereRef('worker_id', '=', 'worker.id')
          .as('count'),
      )
      .where('organisation_id', '=', actor.organisation.id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw missing();
    const { count, ...worker } = row;
    return { ...worker, engagements: Number(count) };
  });
}

/** Changes what is known of a worker, in all engagements at once.
 *  @returns the new version
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`), InputError (`worker-taken`) */
export async function changeWorker(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
  worker: Worker,
): Promise<number> {
  return perform(services, actor, 'editor', async tx => {
    const before = await tx
      .selectFrom('worker')
      .select(['name', 'kvk', 'email', 'version'])
      .where('organisation_id', '=', actor.organisation.id)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (before === undefined) throw missing();
    if (before.version !== version) throw changedMeanwhile();
    const difference = changed(workerFields(before), workerFields(worker));
    if (difference === undefined) return version;
    try {
      await tx
        .updateTable('worker')
        .set({ ...worker, version: version + 1 })
        .where('id', '=', id)
        .execute();
    } catch (error) {
      for (const [constraint, field] of TAKEN) if (isTaken(error, constraint)) throw workerTaken(field);
      throw error;
    }
    await write(tx, actor, [
      { action: 'worker.change', kind: 'worker', subject: id, worker: id, ...difference },
    ]);
    return version + 1;
  });
}

const TAKEN = [
  ['worker_kvk', 'worker-kvk'],
  ['worker_email', 'worker-email'],
  ['worker_name', 'worker-name'],
] as const;

function workerTaken(field: (typeof TAKEN)[number][1]): InputError {
  const { nl, en } = FIELD_NAMES[field];
  return new InputError([
    {
      pointer: POINTERS[field],
      code: 'worker-taken',
      message: {
        nl: `${nl}: een andere opdrachtnemer in dit register heeft dit al. Vul iets in wat nog niet voorkomt.`,
        en: `${en}: another worker in this register already has this. Fill in what is not there yet.`,
      },
    },
  ]);
}
