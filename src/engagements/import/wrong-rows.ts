import { sql } from 'kysely';
import { type Actor, look } from '../../foundation/identity/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Services } from '../../foundation/services.ts';
import { csvRow } from '../export/csv-cell.ts';
import type { CellProblem } from './check/row-problems.ts';
import { readImport } from './import-record.ts';

/** A row with something wrong. */
export interface StagedWrong {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly CellProblem[];
}

/** Rows that are read at a time. */
const BATCH = 2_000;

/** The wrong rows of an import, in order.
 *  @param after number of the last row that was seen
 *  @throws Refusal (`missing`) */
export async function readWrongRows(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  after: number,
  limit: number,
): Promise<readonly StagedWrong[]> {
  return look(services, actor, async tx => {
    await readImport(tx, actor.organisation.id, id);
    const { rows } = await sql<StagedWrong>`
      select row, cells, problems from import_row
      where import_id = ${id} and organisation_id = ${actor.organisation.id} and row > ${after} and problems is not null
      order by row limit ${limit}
    `.execute(tx);
    return rows;
  });
}

const WORDS = {
  row: { nl: 'Rij', en: 'Row' },
  errors: { nl: 'Fouten', en: 'Errors' },
} as const;

/** The wrong rows as CSV: the columns as they were, and behind them the number of the row and what is wrong with it. */
export async function* wrongRowsCsv(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  headers: readonly string[],
  language: Language,
): AsyncGenerator<string> {
  // A mark, so that spreadsheet programs read it as UTF-8.
  yield `\uFEFF${csvRow([...headers, WORDS.row[language], WORDS.errors[language]])}`;
  for (let last = 0; ; ) {
    const rows = await readWrongRows(services, actor, id, last, BATCH);
    if (rows.length === 0) return;
    last = rows.at(-1)!.row;
    yield rows
      .map(({ row, cells, problems }) => {
        const filled = headers.map((_, column) => cells[column] ?? '');
        const said = problems.map(({ message }) => message[language]).join(' ');
        return csvRow([...filled, String(row), said]);
      })
      .join('');
  }
}
