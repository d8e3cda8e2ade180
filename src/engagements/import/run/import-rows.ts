import { sql, type Transaction } from 'kysely';
import { QUESTIONNAIRE, type Registry, receiptFor } from '../../../assessment/index.ts';
import type { Counts, Work } from '../../../foundation/jobs/kind.ts';
import type { Tables } from '../../../foundation/store/schema.ts';
import { timeOrderedId } from '../../../foundation/store/time-ordered-id.ts';
import { type Note, sealNotes, type Writer } from '../../store/notes.ts';
import { begun } from '../begun.ts';
import { loadWorkers } from '../check/load-workers.ts';
import { type KnownWorker, type WorkerBook, workerBook } from '../check/worker-book.ts';
import { openStaged, type Staged, stagedWorkers } from './read-staged.ts';
import { RegisterChanged } from './register-changed.ts';
import { type Incoming, writeEngagements } from './write-engagements.ts';
import { type Packed, pack } from './write-journal.ts';
import { writeWorkers } from './write-workers.ts';

/** Rows that are written at a time. */
const BATCH = 1_000;

interface Task {
  readonly import: string;
  /** Calculation date of the assessments. */
  readonly date: string;
  readonly total: number;
}

/** Writes the good rows of an import in the register. While the database writes some, the next are worked out and what
 *  the journal must hear of those before is sealed.
 *  @returns how many of what, and what is to be written in the journal once the last row is there
 *  @throws RegisterChanged when the register is no longer what it was when the rows were checked */
export async function importRows(
  tx: Transaction<Tables>,
  work: Work,
  { import: id, date, total }: Task,
  rules: Registry,
): Promise<{ readonly counts: Counts; readonly journal: readonly Packed[] }> {
  const { organisation } = work;
  const writer: Writer = { organisation: { id: organisation }, person: { id: work.person } };
  const book = await lockAll(tx, organisation, id);
  const read = await openStaged(tx, id);
  const counts = { added: 0, changed: 0, same: 0, workers: 0, assessed: 0 };
  const journal: Packed[] = [];

  const batchOf = (rows: readonly Staged[]): Batch => {
    const { placed, added, filled } = place(book, rows);
    const incoming = placed.map(({ answers, ...row }) => ({
      ...row,
      receipt: answers && receiptFor({ questionnaire: QUESTIONNAIRE, date, answers }, rules),
    }));
    return { incoming, added, filled };
  };
  const write = async ({ incoming, added, filled }: Batch): Promise<readonly Note[]> => {
    const workerNotes = await writeWorkers(tx, organisation, { added, filled });
    const written = await writeEngagements(tx, organisation, incoming);
    const known = incoming.filter(({ version }) => version !== undefined).length;
    counts.added += incoming.length - known;
    counts.changed += written.changed;
    counts.same += known - written.changed;
    counts.workers += added.length;
    counts.assessed += incoming.filter(({ receipt }) => receipt !== undefined).length;
    return [...workerNotes, ...written.notes];
  };
  const seal = async (notes: readonly Note[]): Promise<void> => {
    if (notes.length > 0) journal.push(pack(await sealNotes(tx, writer, notes)));
  };

  let writing = begun(async (): Promise<readonly Note[]> => []);
  let reading = begun(() => read(BATCH));
  let sealing = begun(async () => {});
  try {
    for (let done = 0; ; ) {
      const rows = await reading;
      const batch = batchOf(rows);
      const notes = await writing;
      await sealing;
      if (rows.length > 0) {
        reading = begun(() => read(BATCH));
        writing = begun(() => write(batch));
      }
      sealing = begun(() => seal(notes));
      if (rows.length === 0) break;
      done += rows.length;
      await work.report(done, total);
    }
    await sealing;
    return { counts, journal };
  } finally {
    await Promise.allSettled([reading, writing, sealing]);
  }
}

interface Batch {
  readonly incoming: readonly Incoming[];
  readonly added: readonly KnownWorker[];
  readonly filled: readonly { readonly before: KnownWorker; readonly after: KnownWorker }[];
}

/** Locks all that is there and that the import changes or builds on, in the order in which everybody locks: engagements,
 *  then workers.
 *  @returns the workers */
async function lockAll(tx: Transaction<Tables>, organisation: string, id: string): Promise<WorkerBook> {
  await sql`
    select from engagement where organisation_id = ${organisation} and id in (
      select engagement_id from import_row where import_id = ${id} and engagement_id is not null
    ) order by id for update
  `.execute(tx);
  const book = workerBook(timeOrderedId);
  book.learn(await loadWorkers(tx, organisation, await stagedWorkers(tx, id), true));
  return book;
}

/** Finds the workers of rows, in order. */
function place(book: WorkerBook, rows: readonly Staged[]) {
  const added: KnownWorker[] = [];
  const filled: { readonly before: KnownWorker; readonly after: KnownWorker }[] = [];
  const placed = rows.map(({ engagement, answers, id, version }) => {
    const worker = book.place(engagement.worker);
    if (worker.kind === 'wrong') throw new RegisterChanged();
    if (worker.kind === 'new') added.push({ ...engagement.worker, id: worker.id, version: 1 });
    if (worker.kind === 'filled') filled.push(worker);
    return {
      ...{ id: id ?? timeOrderedId(), worker: worker.id, engagement },
      ...{ answers: answers ?? undefined, version: version ?? undefined },
    };
  });
  return { placed, added, filled };
}
