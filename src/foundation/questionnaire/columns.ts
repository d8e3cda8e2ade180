import type { ColumnModule } from './column-module.ts';
import { AT_ONCE, BAD, OPEN, ROWS } from './column-program.ts';
import { fixedOutcome, outlookOf } from './outlook.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import type { Compiled } from './types.ts';
import { newWalk, type Walk, walk } from './walk.ts';

/** Evaluates `count` sets of answers at once; for each the outcome and score that `evaluate` gives. Rows in which every
 *  question that applies is answered go through column by column; for the others `evaluate`'s outlook is asked.
 *  @param columns one per question in author order: option index by row, 255 for no answer
 *  @param out by row: index in the questionnaire's outcomes (the open one while more are possible), and the score value
 *  @throws RangeError when a column is missing or too short, or naming the row and the question of an option that is
 *    not there; then `out` holds nothing of use */
export function evaluateColumns(
  compiled: Compiled,
  columns: readonly Uint8Array[],
  count: number,
  out: { readonly outcome: Uint8Array; readonly score: Int32Array },
): void {
  checkLengths(compiled, columns, count, out);
  const { plan } = compiled;
  const module = plan.columns();
  const room = { row: new Uint8Array(plan.size), walked: newWalk(plan.size, plan.caps.length) };
  for (let start = 0; start < count; start += ROWS) {
    const rows = Math.min(ROWS, count - start);
    const found = goThrough(module, columns, start, rows);
    if ((found & BAD) !== 0) throw badOption(compiled, columns, start, rows);
    out.score.set(module.score.subarray(0, rows), start);
    out.outcome.set(module.outcome.subarray(0, rows), start);
    if ((found & OPEN) === 0) continue;
    for (let i = 0; i < rows; i++)
      if (module.open[i] !== 0) out.outcome[start + i] = openOutcome(plan, columns, start + i, room);
  }
}

/** Copies some rows to the module and lets it go through them. */
function goThrough(
  { answers, run }: ColumnModule,
  columns: readonly Uint8Array[],
  start: number,
  rows: number,
): number {
  const until = Math.ceil(rows / AT_ONCE) * AT_ONCE;
  for (const [question, column] of answers.entries()) {
    column.set(columns[question]!.subarray(start, start + rows));
    // Beyond the last row something good must stand: the first option, which every question has.
    column.fill(0, rows, until);
  }
  return run(until);
}

/** What `evaluate` says of a row in which something stands open. */
function openOutcome(
  plan: Plan,
  columns: readonly Uint8Array[],
  at: number,
  { row, walked }: { readonly row: Row; readonly walked: Walk },
): number {
  for (let q = 0; q < row.length; q++) row[q] = columns[q]![at]!;
  const fixed = fixedOutcome(outlookOf(plan, row, walk(plan, row, walked)).possible);
  return fixed < 0 ? plan.open : fixed;
}

function checkLengths(
  { questions }: Compiled,
  columns: readonly Uint8Array[],
  count: number,
  out: { readonly outcome: Uint8Array; readonly score: Int32Array },
): void {
  if (columns.length !== questions.length)
    throw new RangeError(`${columns.length} columns were given; there are ${questions.length} questions`);
  for (const [q, { id }] of questions.entries())
    if (columns[q]!.length < count)
      throw new RangeError(
        `the column of question "${id}" has ${columns[q]!.length} rows; ${count} are needed`,
      );
  if (out.outcome.length < count || out.score.length < count)
    throw new RangeError(`there is no room for ${count} rows in the result`);
}

function badOption(
  { questions }: Compiled,
  columns: readonly Uint8Array[],
  start: number,
  rows: number,
): RangeError {
  for (let r = start; r < start + rows; r++)
    for (const [q, { id, options }] of questions.entries()) {
      const option = columns[q]![r]!;
      if (option >= options.length && option !== NONE)
        return new RangeError(
          `row ${r}, question "${id}": there is no option ${option}; allowed are 0 to ${options.length - 1}, and ${NONE} for no answer`,
        );
    }
  throw new Error('no bad option found');
}
