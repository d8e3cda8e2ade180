// The process in which a packed spreadsheet is read: a large one does not hold up the server, and one that is made to
// break its reader ends no more than this process.
import { InputError } from '../../../foundation/law/input-error.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { readSheet, type SheetSummary, summarise } from './workbook.ts';

export type Order =
  | { readonly what: 'summary'; readonly bytes: Uint8Array; readonly language: Language }
  | {
      readonly what: 'rows';
      readonly bytes: Uint8Array;
      readonly language: Language;
      readonly sheet: string;
    }
  /** The next rows of the sheet in hand. */
  | { readonly what: 'next' };

export type Answer =
  | { readonly sheets: readonly SheetSummary[] }
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly problem: string };

/** Rows that are sent at a time. */
const BATCH = 2_000;

let rows: readonly (readonly string[])[] = [];
let at = 0;

process.on('message', (order: Order) => {
  process.send?.(answer(order));
});
process.on('disconnect', () => process.exit());

function answer(order: Order): Answer {
  try {
    if (order.what === 'summary') return { sheets: summarise(order.bytes, order.language) };
    if (order.what === 'rows') rows = readSheet(order.bytes, order.sheet, order.language);
    const batch = rows.slice(at, at + BATCH);
    at += batch.length;
    return { rows: batch };
  } catch (error) {
    return { problem: error instanceof InputError ? (error.problems[0]?.code ?? 'damaged') : 'damaged' };
  }
}
