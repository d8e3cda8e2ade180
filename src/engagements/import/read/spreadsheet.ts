import type { Language } from '../../../foundation/law/text.ts';
import { withoutGuard } from '../../export/csv-cell.ts';
import { csvRows, type Delimiter, findDelimiter, withoutSeparatorLine } from './csv.ts';
import { decodeCsv } from './csv-text.ts';
import { type Format, formatOf } from './format.ts';
import { FIRST_ROWS, LIMITS } from './limits.ts';
import { sheetRows, summariseSheets } from './sheet-reader.ts';
import { unreadable } from './unreadable.ts';
import type { SheetSummary } from './workbook.ts';

/** What a file holds, as it is shown before it is read. */
export interface FileSummary {
  readonly format: Format;
  readonly sheets: readonly SheetSummary[];
  /** What stands between the cells of a CSV file. */
  readonly delimiter?: Delimiter;
}

export interface Sheet {
  readonly format: Format;
  /** Name of the sheet; a CSV file has one without a name. */
  readonly name: string;
  /** How numbers are to be written that the file keeps as numbers. */
  readonly language: Language;
}

/** Looks what a file holds.
 *  @throws InputError when it is no table, too large or damaged */
export async function lookInto(bytes: Uint8Array, language: Language): Promise<FileSummary> {
  const format = formatOf(bytes);
  if (format !== 'csv') return { format, sheets: await summariseSheets(bytes, language) };
  const { text, delimiter } = csvOf(bytes);
  const first: (readonly string[])[] = [];
  for await (const row of csvRows(text, delimiter)) {
    first.push(trimmed(row));
    if (first.length === FIRST_ROWS) break;
  }
  return { format, delimiter, sheets: [{ name: '', rows: undefined, first }] };
}

/** A row and its number in the sheet, from 1. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a sheet below the one with the names of the columns, without the empty ones.
 *  @param header number of the row with the names, from 1
 *  @throws InputError when it is damaged, or has more rows or columns than the limits allow */
export async function* rowsBelow(
  bytes: Uint8Array,
  sheet: Sheet,
  header: number,
): AsyncGenerator<NumberedRow> {
  let number = 0;
  let count = 0;
  for await (const row of allRows(bytes, sheet)) {
    number += 1;
    const cells = trimmed(row);
    if (number < header || cells.length === 0) continue;
    if (cells.length > LIMITS.columns) throw unreadable('too-many-columns');
    if (number === header) continue;
    count += 1;
    if (count > LIMITS.rows) throw unreadable('too-many-rows');
    yield { row: number, cells };
  }
}

async function* allRows(
  bytes: Uint8Array,
  { format, name, language }: Sheet,
): AsyncGenerator<readonly string[]> {
  if (format === 'csv') {
    const { text, delimiter } = csvOf(bytes);
    // An apostrophe that keeps a cell from being taken for a formula is no part of it.
    for await (const row of csvRows(text, delimiter)) yield row.map(withoutGuard);
  } else {
    for await (const rows of sheetRows(bytes, name, language)) yield* rows;
  }
}

function csvOf(bytes: Uint8Array): { readonly text: string; readonly delimiter: Delimiter } {
  const { text, delimiter } = withoutSeparatorLine(decodeCsv(bytes).text);
  return { text, delimiter: delimiter ?? findDelimiter(text) };
}

/** A row without the empty cells at its end. */
function trimmed(row: readonly string[]): readonly string[] {
  const last = row.findLastIndex(cell => cell.trim() !== '');
  return row.slice(0, last + 1);
}
