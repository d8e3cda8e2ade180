import { ALWAYS_BIT, BAD, OPEN, SUM } from './column-codes.ts';
import { addCapped, addThreeCapped } from './column-kernels.ts';
import { maskOf } from './column-masks.ts';
import type { ColumnPlan, ColumnRule } from './column-plan.ts';
import { fixedOutcome, outlookOf } from './outlook.ts';
import { NONE, type Plan } from './plan.ts';
import type { Compiled } from './types.ts';
import { newWalk, walk } from './walk.ts';

/** Rows that go through together: their working columns fit in the cache. */
const BLOCK = 1024;

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
  const work = newWork(plan);
  for (let start = 0; start < count; start += BLOCK) {
    const rows = Math.min(BLOCK, count - start);
    if ((takeIn(plan.columns, columns, start, rows, work) & BAD) !== 0)
      throw badOption(compiled, columns, start, rows);
    addUp(plan, rows, work);
    const open = decide(plan, rows, work);
    out.score.set(work.score.subarray(0, rows), start);
    out.outcome.set(work.outcome.subarray(0, rows), start);
    if (open === 0) continue;
    for (let i = 0; i < rows; i++)
      if (work.total[i]! > SUM) out.outcome[start + i] = openOutcome(plan, columns, start + i, work);
  }
}

interface Work {
  /** Words of facts, by row. */
  readonly facts: readonly Int32Array[];
  /** Points by viewpoint and row, before the cap. */
  readonly sums: readonly Int32Array[];
  readonly mask: Int32Array;
  /** A mask of nothing but -1. */
  readonly everywhere: Int32Array;
  /** Distance to the lowest total, and above it whether a question that applies has no answer. */
  readonly total: Int32Array;
  readonly score: Int32Array;
  readonly outcome: Uint8Array;
  readonly row: Uint8Array;
  readonly walked: ReturnType<typeof newWalk>;
}

function newWork({ columns, caps, size }: Plan): Work {
  const ints = () => new Int32Array(BLOCK);
  return {
    facts: Array.from({ length: columns.words }, ints),
    sums: Array.from(caps, ints),
    mask: ints(),
    everywhere: ints().fill(-1),
    total: ints(),
    score: ints(),
    outcome: new Uint8Array(BLOCK),
    row: new Uint8Array(size),
    walked: newWalk(size, caps.length),
  };
}

/** Reads the answers of a block; gives all table entries together. */
function takeIn(
  plan: ColumnPlan,
  columns: readonly Uint8Array[],
  start: number,
  rows: number,
  { facts, sums, mask, everywhere }: Work,
): number {
  for (const words of facts) words.fill(1 << ALWAYS_BIT, 0, rows);
  for (let v = 0; v < sums.length; v++) sums[v]!.fill(plan.bases[v]!, 0, rows);
  let seen = 0;
  let masked: ColumnRule | undefined;
  const maskFor = (rule: ColumnRule) => {
    if (rule !== masked) maskOf(rule, facts, rows, mask);
    masked = rule;
    return mask;
  };
  for (const { kernel, questions, tables, to, points, test, rule } of plan.steps) {
    const answers = questions.map(question => columns[question]!);
    const where = test !== undefined ? facts[test.word]! : rule === undefined ? everywhere : maskFor(rule);
    seen |= kernel((points ? sums : facts)[to]!, where, test?.at ?? 0, answers, tables, start, rows);
  }
  return seen;
}

/** Totals of a block. */
function addUp({ prior, caps, columns }: Plan, rows: number, { facts, sums, total }: Work): void {
  const { capped, lowest } = columns;
  // Each viewpoint's points are raised by its cap.
  total.fill(prior - lowest - caps.reduce((sum, cap) => sum + cap, 0), 0, rows);
  for (const words of facts) for (let i = 0; i < rows; i++) total[i] = total[i]! | (words[i]! & OPEN);
  let v = 0;
  for (; v + 2 < sums.length; v += 3)
    addThreeCapped(sums.slice(v, v + 3), capped.slice(v, v + 3), rows, total);
  for (; v < sums.length; v++) addCapped(sums[v]!, capped[v]!, rows, total);
}

/** Scores and outcomes of a block, as if nothing stood open; gives more than 0 when something does. */
function decide({ columns }: Plan, rows: number, { facts, total, score, outcome, mask }: Work): number {
  const { lowest, outcomes, ends } = columns;
  let open = 0;
  for (let i = 0; i < rows; i++) {
    const both = total[i]!;
    const sum = both & SUM;
    open |= both & ~SUM;
    score[i] = sum + lowest;
    outcome[i] = outcomes[sum]!;
  }
  for (let e = ends.length - 1; e >= 0; e--) {
    const { rule, outcome: own } = ends[e]!;
    maskOf(rule, facts, rows, mask);
    for (let i = 0; i < rows; i++) outcome[i] = outcome[i]! ^ ((outcome[i]! ^ own) & mask[i]!);
  }
  return open;
}

function openOutcome(plan: Plan, columns: readonly Uint8Array[], at: number, { row, walked }: Work): number {
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
