import { setImmediate } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Problem } from '../../../foundation/law/input-error.ts';
import type { Answers } from '../../../foundation/questionnaire/types.ts';
import type { Tables } from '../../../foundation/store/schema.ts';
import { timeOrderedId } from '../../../foundation/store/time-ordered-id.ts';
import { outcomesOf } from '../../bulk/outcomes-of.ts';
import type { Engagement } from '../../model/engagement.ts';
import { FIELDS } from '../../model/fields.ts';
import { collect } from '../../model/read-engagement.ts';
import { readTexts, type Texts } from '../../model/read-texts.ts';
import { writeTexts } from '../../model/write-texts.ts';
import { readRecords } from '../../store/record.ts';
import { referenceTaken } from '../../store/reference-taken.ts';
import { columnOf } from '../columns/target.ts';
import type { NumberedRow } from '../read/spreadsheet.ts';
import type { ImportRules } from './import-rules.ts';
import { loadWorkers } from './load-workers.ts';
import { readAnswers } from './read-answers.ts';
import { twice } from './row-problems.ts';
import { type WorkerBook, workerBook } from './worker-book.ts';

/** A row that can go into the register. */
export interface GoodRow {
  readonly row: number;
  readonly engagement: Engagement;
  readonly answers: Answers | undefined;
  readonly outcome: string | undefined;
  /** The engagement that it changes. */
  readonly changes: { readonly id: string; readonly version: number } | undefined;
}

/** A row that cannot, and everything that is wrong with it. */
export interface WrongRow extends NumberedRow {
  readonly problems: readonly Problem[];
}

export type CheckedRow = GoodRow | WrongRow;

export const isWrong = (row: CheckedRow): row is WrongRow => 'problems' in row;

/** Rows after which others get a turn. */
const TURN = 100;

/** Checks rows, some hundreds at a time, against the rules of the register, each other and what the register has. */
export interface RowChecker {
  check(tx: Transaction<Tables>, rows: readonly NumberedRow[]): Promise<readonly CheckedRow[]>;
}

export function rowChecker(organisation: string, rules: ImportRules): RowChecker {
  const { mapping, notation, sectors, existing, compiled } = rules;
  const book = workerBook(timeOrderedId);
  /** Number of the row in which each reference stood first. */
  const seen = new Map<string, number>();
  const columns = FIELDS.flatMap(field => {
    const column = columnOf(mapping, field);
    return column === undefined ? [] : [{ field, column }];
  });
  const textsOf = (cells: readonly string[]): Texts =>
    Object.fromEntries(columns.map(({ field, column }) => [field, cells[column] ?? '']));

  return {
    async check(tx, rows) {
      const drafts = rows.map(({ cells }) => ({ texts: textsOf(cells) }));
      const references = drafts.map(({ texts }) => plainReference(texts.reference ?? ''));
      const there = await findExisting(tx, organisation, references);
      const byReference = new Map(there.map(each => [each.reference, each]));
      // What they say now matters only where they may change.
      const ids = existing === 'update' ? there.map(({ id }) => id) : [];
      const records = new Map((await readRecords(tx, organisation, ids)).map(each => [each.id, each]));
      const checked: (CheckedRow & { readonly cells: readonly string[] })[] = [];
      for (const [i, { row, cells }] of rows.entries()) {
        if (i % TURN === TURN - 1) await setImmediate();
        const texts = drafts[i]!.texts;
        const changes = byReference.get(references[i]!);
        const record = changes && records.get(changes.id);
        const problems: Problem[] = [];
        // A column that the sheet lacks says nothing of what the register has.
        const engagement = collect(problems, () =>
          readTexts({ ...(record && writeTexts(record, notation)), ...texts }, notation, sectors),
        );
        const reference = references[i]!;
        const first = reference === '' ? undefined : seen.get(reference);
        if (first !== undefined) problems.push(twice(reference, first));
        else if (reference !== '') seen.set(reference, row);
        if (existing === 'refuse' && changes !== undefined)
          problems.push(...referenceTaken(changes.reference).problems);
        const { answers, problems: wrong } = readAnswers(cells, rules);
        problems.push(...wrong);
        const good = engagement !== undefined && problems.length === 0;
        checked.push(
          good ? { row, cells, engagement, answers, outcome: undefined, changes } : { row, cells, problems },
        );
      }
      return placeWorkers(tx, organisation, book, assess(compiled, checked));
    },
  };
}

type Draft = CheckedRow & { readonly cells: readonly string[] };

/** Looks what comes out of the answers of the good rows. */
function assess(compiled: ImportRules['compiled'], rows: readonly Draft[]): readonly Draft[] {
  const answered = rows.filter(row => !isWrong(row) && row.answers !== undefined) as (Draft & GoodRow)[];
  const outcomes = outcomesOf(
    compiled,
    answered.map(({ answers }) => answers!),
  );
  const found = new Map(answered.map(({ row }, i) => [row, outcomes[i]!]));
  return rows.map(row => {
    const outcome = found.get(row.row);
    if (outcome === undefined || isWrong(row)) return row;
    return 'problem' in outcome
      ? { row: row.row, cells: row.cells, problems: [outcome.problem] }
      : { ...row, outcome: outcome.outcome };
  });
}

/** Looks whether the workers of the good rows can be who they are said to be. */
async function placeWorkers(
  tx: Transaction<Tables>,
  organisation: string,
  book: WorkerBook,
  rows: readonly Draft[],
): Promise<readonly CheckedRow[]> {
  const workers = rows.flatMap(row => (isWrong(row) ? [] : [row.engagement.worker]));
  book.learn(await loadWorkers(tx, organisation, workers));
  return rows.map(row => {
    if (isWrong(row)) return row;
    const placed = book.place(row.engagement.worker);
    const { cells, ...good } = row;
    return placed.kind === 'wrong' ? { row: row.row, cells, problems: placed.problems } : good;
  });
}

/** A reference as the register writes it. */
const plainReference = (text: string): string => text.normalize('NFC').trim();

interface Existing {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
}

/** The engagements that the register already has of these. */
async function findExisting(
  tx: Transaction<Tables>,
  organisation: string,
  references: readonly string[],
): Promise<readonly Existing[]> {
  const { rows } = await sql<Existing>`
    select id, reference, version from engagement
    where organisation_id = ${organisation} and reference = any(${references}::text[])
  `.execute(tx);
  return rows;
}
