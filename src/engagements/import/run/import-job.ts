import type { Registry } from '../../../assessment/index.ts';
import { type Counts, JobFailure, type JobKind, type Work } from '../../../foundation/jobs/kind.ts';
import { fill } from '../../../foundation/web/paths.ts';
import { IMPORT } from '../addresses.ts';
import { changeImport } from '../import-record.ts';
import { GONE, ImportInput, takeUp } from '../import-work.ts';
import { importRows } from './import-rows.ts';
import { RegisterChanged } from './register-changed.ts';
import { writeJournal } from './write-journal.ts';

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
      ...GONE,
    },
    page: ({ import: id }) => fill(IMPORT, { import: id }),
    run: work => run(work, desk.rules),
  };
}

async function run(work: Work<ImportInput>, rules: Registry): Promise<Counts> {
  const { organisation } = work;
  const { import: id } = work.input;
  const { record, kept } = await takeUp(work, 'importing', 'imported');
  if (record === undefined) return kept;
  const { date } = record.choices;
  const { rows = 0, wrong = 0 } = record.counts;
  const total = rows - wrong;
  let counts: Counts = {};
  try {
    await work.advance(async tx => {
      const result = await importRows(tx, work, { import: id, date, total }, rules);
      ({ counts } = result);
      // Who writes in a journal keeps all others waiting: only now, when every row is written.
      await writeJournal(tx, organisation, result.journal, () => work.report(total, total));
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
