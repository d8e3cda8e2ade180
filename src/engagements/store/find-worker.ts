import { sql, type Transaction } from 'kysely';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import type { Worker } from '../model/engagement.ts';
import { differencesWith, filledIn, MORE_THAN_ONE } from '../model/known-worker.ts';
import { type Note, workerFields } from './notes.ts';

interface Known extends Worker {
  readonly id: string;
}

/** The worker that somebody wrote down: one who is known, told apart by KvK number, else by address, else by name; or a
 *  new one. What was not known yet of a known one is filled in; nothing that is known is changed.
 *  @returns the id, and what the journal must hear
 *  @throws InputError when what was written differs from what is known, or fits more than one */
export async function findOrAddWorker(
  tx: Transaction<Tables>,
  organisation: string,
  worker: Worker,
): Promise<{ readonly id: string; readonly notes: readonly Note[] }> {
  const known = (await find(tx, organisation, worker)) ?? (await add(tx, organisation, worker));
  if (!('isNew' in known)) return complete(tx, known, worker);
  return { id: known.id, notes: [{ ...about(known.id), action: 'worker.add', after: workerFields(worker) }] };
}

const about = (id: string) => ({ kind: 'worker', subject: id, worker: id }) as const;

async function find(
  tx: Transaction<Tables>,
  organisation: string,
  { name, kvk, email }: Worker,
): Promise<Known | undefined> {
  const workers = tx
    .selectFrom('worker')
    .select(['id', 'name', 'kvk', 'email'])
    .where('organisation_id', '=', organisation)
    // Nobody fills in or removes the same worker until this is done.
    .forNoKeyUpdate();
  if (kvk !== null) {
    const numbered = await workers.where('kvk', '=', kvk).executeTakeFirst();
    if (numbered !== undefined) return numbered;
  }
  if (email !== null) {
    let addressed = workers.where('address', '=', email.toLowerCase());
    if (kvk !== null) addressed = addressed.where('kvk', 'is', null);
    const found = await addressed.limit(2).execute();
    if (found.length > 1) throw new InputError([MORE_THAN_ONE]);
    return found[0];
  }
  if (kvk !== null) return undefined;
  return workers
    .where('words', '=', name.toLowerCase())
    .where('kvk', 'is', null)
    .where('email', 'is', null)
    .executeTakeFirst();
}

async function add(
  tx: Transaction<Tables>,
  organisation: string,
  worker: Worker,
): Promise<Known | (Known & { readonly isNew: true })> {
  const added = await tx
    .insertInto('worker')
    .values({ organisation_id: organisation, ...worker })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added !== undefined) return { ...worker, id: added.id, isNew: true };
  // Somebody else wrote the same worker down at this moment.
  const found = await find(tx, organisation, worker);
  if (found === undefined) throw new Error('a worker that clashes with no other could not be added');
  return found;
}

/** Lays what was written beside what is known. */
async function complete(
  tx: Transaction<Tables>,
  known: Known,
  worker: Worker,
): Promise<{ readonly id: string; readonly notes: readonly Note[] }> {
  const problems = differencesWith(known, worker);
  if (problems.length > 0) throw new InputError(problems);
  const filled = filledIn(known, worker);
  if (filled === undefined) return { id: known.id, notes: [] };
  await tx
    .updateTable('worker')
    .set({ ...filled, version: sql<number>`version + 1` })
    .where('id', '=', known.id)
    .execute();
  const after = workerFields({ ...known, ...filled });
  return {
    id: known.id,
    notes: [{ ...about(known.id), action: 'worker.change', before: workerFields(known), after }],
  };
}
