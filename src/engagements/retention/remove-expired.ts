import type { Transaction } from 'kysely';
import { appendMany } from '../../foundation/store/journal/append-many.ts';
import type { Entry } from '../../foundation/store/journal/entry.ts';
import { forgetSubject } from '../../foundation/store/journal/seal.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import type { Category } from './categories.ts';

type Note = Omit<Entry, 'organisation' | 'person'>;

/** Removes what is over its term, with a note in the journal. With the last engagement of a worker goes the worker, and
 *  the key that opens what the journal says of that person.
 *  @param ids of one category, as `expiredIds` gives them
 *  @returns how many there still were */
export async function removeExpired(
  tx: Transaction<Tables>,
  { organisation, person }: { readonly organisation: string; readonly person: string | null },
  category: Category,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const notes = await REMOVERS[category](tx, organisation, ids);
  const count = notes.count;
  await appendMany(
    tx,
    organisation,
    [
      ...notes.notes,
      {
        action: 'retention.remove',
        subjectKind: 'organisation',
        subjectId: organisation,
        after: { category, count },
      },
    ].map(note => ({ ...note, person })),
  );
  return count;
}

interface Removed {
  readonly count: number;
  /** What the journal hears beside the count. */
  readonly notes: readonly Note[];
}

const REMOVERS: Readonly<
  Record<
    Category,
    (tx: Transaction<Tables>, organisation: string, ids: readonly string[]) => Promise<Removed>
  >
> = {
  engagement: removeEngagements,
  evidence: removeEvidence,
  reminder: plain('reminder'),
  import: plain('import'),
  invitation: plain('invitation'),
  job: plain('job'),
};

function plain(table: 'reminder' | 'import' | 'invitation' | 'job') {
  return async (tx: Transaction<Tables>, organisation: string, ids: readonly string[]): Promise<Removed> => {
    const { numDeletedRows } = await tx
      .deleteFrom(table)
      .where('organisation_id', '=', organisation)
      .where('id', 'in', [...ids])
      .executeTakeFirst();
    return { count: Number(numDeletedRows), notes: [] };
  };
}

async function removeEngagements(
  tx: Transaction<Tables>,
  organisation: string,
  ids: readonly string[],
): Promise<Removed> {
  const gone = await tx
    .deleteFrom('engagement')
    .where('organisation_id', '=', organisation)
    .where('id', 'in', [...ids])
    .returning(['id', 'worker_id', 'reference', 'ends'])
    .execute();
  const workers = [...new Set(gone.map(({ worker_id }) => worker_id))];
  if (workers.length > 0) {
    // Whoever hires one of them at this moment waits for this, and then writes the worker down anew.
    await tx.selectFrom('worker').select('id').where('id', 'in', workers).orderBy('id').forUpdate().execute();
    const left = await tx
      .deleteFrom('worker')
      .where('id', 'in', workers)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('engagement').select('id').whereRef('worker_id', '=', 'worker.id'))),
      )
      .returning('id')
      .execute();
    for (const { id } of left) await forgetSubject(tx, organisation, id);
  }
  const notes = gone.map(({ id, reference, ends }) => ({
    action: 'engagement.expire',
    subjectKind: 'engagement',
    subjectId: id,
    before: { reference, ends },
  }));
  return { count: gone.length, notes };
}

async function removeEvidence(
  tx: Transaction<Tables>,
  organisation: string,
  ids: readonly string[],
): Promise<Removed> {
  const gone = await tx
    .deleteFrom('evidence')
    .where('organisation_id', '=', organisation)
    .where('id', 'in', [...ids])
    .returning(['id', 'engagement_id', 'sha256'])
    .execute();
  const notes = gone.map(({ id, engagement_id, sha256 }) => ({
    action: 'evidence.expire',
    subjectKind: 'engagement',
    subjectId: engagement_id,
    before: { evidence: id, sha256 },
  }));
  return { count: gone.length, notes };
}
