import type { Registry } from '../../../assessment/index.ts';
import { type Counts, JobFailure, type JobKind, type Work } from '../../../foundation/jobs/kind.ts';
import { InputError, type Problem } from '../../../foundation/law/input-error.ts';
import { fill } from '../../../foundation/web/paths.ts';
import { IMPORT } from '../addresses.ts';
import { begun } from '../begun.ts';
import { changeImport, readContent } from '../import-record.ts';
import { GONE, ImportInput, ifThere, takeUp } from '../import-work.ts';
import { type NumberedRow, rowsBelow } from '../read/spreadsheet.ts';
import { isWrong, rowChecker } from './check-rows.ts';
import { rulesOf } from './rules-of.ts';
import { stageRows } from './stage-rows.ts';

/** Rows that are kept at a time. */
const BATCH = 1_000;

/** Reads a spreadsheet and says of every cell what is wrong with it. Changes nothing in the register.
 *  @param desk the rules, asked for when the work begins */
export function checkImportJob(desk: { readonly rules: Registry }): JobKind<ImportInput> {
  return {
    id: 'engagements.check-import',
    title: { nl: 'Spreadsheet controleren', en: 'Check a spreadsheet' },
    role: 'editor',
    input: ImportInput,
    counts: {
      rows: { nl: 'rijen', en: 'rows' },
      wrong: { nl: 'met fouten', en: 'with errors' },
      add: { nl: 'nieuw', en: 'new' },
      change: { nl: 'te veranderen', en: 'to change' },
    },
    errors: {
      unreadable: {
        nl: 'Het bestand kon niet tot het einde worden gelezen.',
        en: 'The file could not be read to its end.',
      },
      ...GONE,
    },
    page: ({ import: id }) => fill(IMPORT, { import: id }),
    run: work => check(work, desk.rules),
  };
}

async function check(work: Work<ImportInput>, registry: Registry): Promise<Counts> {
  const { organisation, id: job } = work;
  const { import: id } = work.input;
  const { record, kept } = await takeUp(work, 'checking', 'checked');
  if (record === undefined) return resultOf(kept);
  const { choices, format, summary } = record;
  const bytes = await ifThere(work.look(tx => readContent(tx, organisation, id)));
  const rules = rulesOf(choices, registry);
  const checker = rowChecker(organisation, rules);
  const counts: Record<string, number> = { rows: 0, wrong: 0, problems: 0, add: 0, change: 0 };
  const total = totalOf(bytes, summary?.sheets.find(({ name }) => name === choices.sheet)?.rows);

  await work.advance(async tx => {
    // What an earlier try kept.
    await tx.deleteFrom('import_row').where('import_id', '=', id).execute();
    return { reached: null, done: 0, total };
  });
  let keeping = begun(async () => {});
  /** Checks rows while the database keeps those before. */
  const keep = async (rows: readonly NumberedRow[]): Promise<void> => {
    const checked = await work.look(tx => checker.check(tx, rows));
    await keeping;
    for (const row of checked) count(counts, row);
    keeping = begun(() =>
      work.advance(async tx => {
        await stageRows(tx, organisation, id, rules.mapping, checked);
        return { reached: null, done: counts.rows!, total: Math.max(total, counts.rows!) };
      }),
    );
  };
  try {
    const sheet = { format, name: choices.sheet, language: choices.notation };
    let rows: NumberedRow[] = [];
    for await (const row of rowsBelow(bytes, sheet, choices.header)) {
      rows.push(row);
      if (rows.length < BATCH) continue;
      await keep(rows);
      rows = [];
    }
    await keep(rows);
    await keeping;
  } catch (error) {
    await Promise.allSettled([keeping]);
    if (!(error instanceof InputError)) throw error;
    await work.look(tx =>
      changeImport(tx, organisation, id)
        .set({ fault: JSON.stringify(error.problems[0]) })
        .execute(),
    );
    throw new JobFailure('unreadable');
  }
  await work.advance(async tx => {
    await changeImport(tx, organisation, id)
      .set(({ eb }) => ({
        state: 'checked',
        counts: JSON.stringify(counts),
        fault: null,
        version: eb('version', '+', 1),
      }))
      .where('job_id', '=', job)
      .execute();
    return { reached: null, done: counts.rows!, total: counts.rows! };
  });
  return resultOf(counts);
}

/** What the job itself tells; the import keeps more. */
const resultOf = ({ rows = 0, wrong = 0, add = 0, change = 0 }: Counts): Counts => ({
  rows,
  wrong,
  add,
  change,
});

function count(counts: Record<string, number>, row: Parameters<typeof isWrong>[0]): void {
  const add = (name: string, by = 1) => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  add('rows');
  if (isWrong(row)) {
    add('wrong');
    add('problems', (row.problems as readonly Problem[]).length);
    return;
  }
  add(row.changes === undefined ? 'add' : 'change');
  if (row.outcome !== undefined) add(`outcome:${row.outcome}`);
}

const LINE_END = 10;

/** About how many rows there will be: a CSV file has about as many as lines. */
function totalOf(bytes: Uint8Array, rows: number | undefined): number {
  if (rows !== undefined) return rows;
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) lines += 1;
  return lines;
}
