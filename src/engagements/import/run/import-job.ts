import { sql, type Transaction } from 'kysely';
import { QUESTIONNAIRE, type Registry, receiptFor } from '../../../assessment/index.ts';
import { Refusal } from '../../../foundation/identity/index.ts';
import { type Counts, JobFailure, type JobKind, type Work } from '../../../foundation/jobs/kind.ts';
import type { Tables } from '../../../foundation/store/schema.ts';
import { fill } from '../../../foundation/web/paths.ts';
import type { Engagement } from '../../model/engagement.ts';
import { type Note, type Writer, write } from '../../store/notes.ts';
import { IMPORT } from '../addresses.ts';
import { ImportInput } from '../check/check-job.ts';
import { loadWorkers } from '../check/load-workers.ts';
import { type KnownWorker, type WorkerBook, workerBook } from '../check/worker-book.ts';
import { changeImport, readImport } from '../import-record.ts';
import { RegisterChanged } from './register-changed.ts';
import { type Incoming, writeEngagements } from './write-engagements.ts';
import { writeWorkers } from './write-workers.ts';

/** Rows that are written at a time. */
const BATCH = 1_000;

/** Writes the checked rows of a spreadsheet in the register: all of them, or none.
 *  @param desk the rules, asked for when the work begins */
export function importJob(desk: { readonly rules: Registry }): JobKind<ImportInput> {
  return {
    id: 'engagements.import',
    title: { nl: 'Spreadsheet importeren', en: 'Import a spreadsheet' },
    role: 'editor',
    input: ImportInput,
    counts: {
      added: { nl: 'nieuw', en: 'new' },
      changed: { nl: 'veranderd', en: 'changed' },
      same: { nl: 'gelijk gebleven', en: 'left the same' },
      workers: { nl: 'nieuwe opdrachtnemers', en: 'new workers' },
      assessed: { nl: 'beoordeeld', en: 'assessed' },
    },
    errors: {
      'register-changed': {
        nl: 'Het register is intussen veranderd. Er is niets geïmporteerd. Controleer het bestand opnieuw.',
        en: 'The register has changed meanwhile. Nothing was imported. Check the file again.',
      },
      gone: { nl: 'Dit bestand is er niet meer.', en: 'This file is no longer there.' },
    },
    page: ({ import: id }) => fill(IMPORT, { import: id }),
    run: work => run(work, desk.rules),
  };
}

async function run(work: Work<ImportInput>, rules: Registry): Promise<Counts> {
  const { organisation, id: job } = work;
  const { import: id } = work.input;
  const record = await work
    .look(tx => readImport(tx, organisation, id))
    .catch((error: unknown) => {
      throw error instanceof Refusal ? new JobFailure('gone') : error;
    });
  // All was kept before this process took it over.
  if (record.state === 'imported' && record.job === job) return record.counts;
  if (record.state !== 'importing' || record.job !== job || record.choices === undefined)
    throw new JobFailure('gone');
  const { date } = record.choices;
  const { rows = 0, wrong = 0 } = record.counts;
  const total = rows - wrong;
  let counts: Counts = {};
  try {
    await work.advance(async tx => {
      const result = await importRows(tx, work, { import: id, date, total }, rules);
      ({ counts } = result);
      // Who writes in a journal keeps all others waiting: only now, when every row is written.
      const writer: Writer = { organisation: { id: organisation }, person: { id: work.person } };
      for (const packed of result.notes) {
        await write(tx, writer, JSON.parse(packed.toString()) as Note[]);
        await work.report(total, total);
      }
      await tx.deleteFrom('import_row').where('import_id', '=', id).execute();
      await changeImport(tx, organisation, id)
        .set(({ eb }) => ({
          ...{ state: 'imported', content: null, summary: null, counts: JSON.stringify(counts) },
          version: eb('version', '+', 1),
        }))
        .execute();
      return { reached: null, done: total, total };
    });
  } catch (error) {
    throw changedMeanwhile(error) ? new JobFailure('register-changed') : error;
  }
  return counts;
}

/** The worker of a row was removed, or a row stands where one was to come. */
const VIOLATIONS = ['23503', '23505'];

function changedMeanwhile(error: unknown): boolean {
  if (error instanceof RegisterChanged) return true;
  return error instanceof Error && 'code' in error && VIOLATIONS.includes(String(error.code));
}

interface Task {
  readonly import: string;
  readonly date: string;
  readonly total: number;
}

/** What the journal must hear, packed: of a large import it would fill the memory otherwise. */
type Packed = readonly Buffer[];

async function importRows(
  tx: Transaction<Tables>,
  work: Work,
  { import: id, date, total }: Task,
  rules: Registry,
): Promise<{ readonly counts: Counts; readonly notes: Packed }> {
  const { organisation } = work;
  const book = workerBook(() => crypto.randomUUID());
  // All engagements that change, before any worker: in the order in which everybody locks them.
  await sql`
    select from engagement where organisation_id = ${organisation} and id in (
      select engagement_id from import_row where import_id = ${id} and engagement_id is not null
    ) order by id for update
  `.execute(tx);
  const counts = { added: 0, changed: 0, same: 0, workers: 0, assessed: 0 };
  const notes: Buffer[] = [];
  let last = 0;
  for (let done = 0; ; ) {
    const rows = await readStaged(tx, id, last);
    if (rows.length === 0) return { counts, notes };
    last = rows.at(-1)!.row;
    const workers = rows.map(({ engagement }) => engagement.worker);
    book.learn(await loadWorkers(tx, organisation, workers, true));
    const { incoming, added, filled } = place(book, rows);
    const assessed: readonly Incoming[] = incoming.map(({ answers, ...row }) => ({
      ...row,
      receipt: answers && receiptFor({ questionnaire: QUESTIONNAIRE, date, answers }, rules),
    }));
    const workerNotes = await writeWorkers(tx, organisation, { added, filled });
    const written = await writeEngagements(tx, organisation, assessed);
    notes.push(Buffer.from(JSON.stringify([...workerNotes, ...written.notes])));
    const known = incoming.filter(({ version }) => version !== undefined).length;
    counts.added += rows.length - known;
    counts.changed += written.changed;
    counts.same += known - written.changed;
    counts.workers += added.length;
    counts.assessed += assessed.filter(({ receipt }) => receipt !== undefined).length;
    done += rows.length;
    await work.report(done, total);
  }
}

interface Staged {
  readonly row: number;
  readonly engagement: Engagement;
  readonly answers: Readonly<Record<string, string>> | null;
  readonly id: string | null;
  readonly version: number | null;
}

async function readStaged(tx: Transaction<Tables>, id: string, after: number): Promise<readonly Staged[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select(['row', 'engagement', 'answers', 'engagement_id as id', 'engagement_version as version'])
    .where('import_id', '=', id)
    .where('row', '>', after)
    .where('problems', 'is', null)
    .orderBy('row')
    .limit(BATCH)
    .execute();
  return rows as unknown as readonly Staged[];
}

/** Finds the workers of rows, in order. */
function place(book: WorkerBook, rows: readonly Staged[]) {
  const added: KnownWorker[] = [];
  const filled: { readonly before: KnownWorker; readonly after: KnownWorker }[] = [];
  const incoming = rows.map(({ engagement, answers, id, version }) => {
    const placed = book.place(engagement.worker);
    if (placed.kind === 'wrong') throw new RegisterChanged();
    if (placed.kind === 'new') added.push({ ...engagement.worker, id: placed.id, version: 1 });
    if (placed.kind === 'filled') filled.push(placed);
    return {
      ...{ id: id ?? crypto.randomUUID(), worker: placed.id, engagement },
      ...{ answers: answers ?? undefined, version: version ?? undefined },
    };
  });
  return { incoming, added, filled };
}
