import type { Language } from '../../foundation/law/text.ts';
import type { Cell } from './columns.ts';
import { eurosOf } from './columns.ts';
import { csvRow } from './csv-cell.ts';

/** A table as CSV: UTF-8 with a mark, a semicolon between cells, numbers as they are written in the language. */
export async function* writeCsv(
  headers: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`\uFEFF${csvRow(headers)}`);
  for await (const batch of rows)
    yield encoder.encode(batch.map(cells => csvRow(cells.map(cell => csvText(cell, language)))).join(''));
}

function csvText(cell: Cell, language: Language): string {
  const number = (text: string) => (language === 'nl' ? text.replace('.', ',') : text);
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'date':
      return cell.date;
    case 'hours':
      return number(cell.hours);
    case 'amount':
      return number(eurosOf(cell.cents));
  }
}
