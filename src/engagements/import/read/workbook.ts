import { type CellObject, CFB, type ParsingOptions, parse_zip, utils, type WorkBook } from '@e965/xlsx';
import type { Language } from '../../../foundation/law/text.ts';
import { cellText } from './cell-text.ts';
import { FIRST_ROWS, LIMITS } from './limits.ts';
import { unreadable } from './unreadable.ts';
import { unpack } from './zip.ts';

/** One sheet of a file, as it is shown before it is read. */
export interface SheetSummary {
  readonly name: string;
  /** Rows, the empty ones between them counted; undefined when that takes reading all of it. */
  readonly rows: number | undefined;
  /** The first rows, each without the empty cells at its end. */
  readonly first: readonly (readonly string[])[];
}

/** What can hold cells and how they are written: no pictures, charts, macros, or copies of other files. */
const NEEDED =
  /^(mimetype|(?!(xl\/(drawings|charts|embeddings|pivotCache|pivotTables|externalLinks|threadedComments|persons|customProperty)|customXml|Configurations2|Thumbnails|Pictures|Object [^/]*)\/|xl\/comments).*\.(xml|rels))$/;

const OPTIONS: ParsingOptions = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
};

/** The sheets of a file, with their first rows.
 *  @throws InputError */
export function summarise(bytes: Uint8Array, language: Language): readonly SheetSummary[] {
  const book = read(bytes, { sheetRows: FIRST_ROWS });
  const sheets = visible(book).map(name => {
    const reference = book.Sheets[name]?.['!fullref'] ?? book.Sheets[name]?.['!ref'];
    const rows = reference === undefined ? 0 : utils.decode_range(reference).e.r + 1;
    return { name, rows, first: rowsOf(book, name, language).slice(0, FIRST_ROWS) };
  });
  const filled = sheets.filter(({ first }) => first.some(row => row.length > 0));
  if (filled.length === 0) throw unreadable('no-sheet');
  return filled;
}

/** The rows of one sheet, from the first, the empty ones included.
 *  @throws InputError */
export function readSheet(
  bytes: Uint8Array,
  name: string,
  language: Language,
): readonly (readonly string[])[] {
  // One more than is allowed, to see that there are more; and the rows above the names of the columns.
  const book = read(bytes, { sheets: name, sheetRows: LIMITS.rows + FIRST_ROWS + 1 });
  if (book.Sheets[name] === undefined) throw unreadable('no-sheet');
  return rowsOf(book, name, language);
}

function read(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of unpack(bytes, file => NEEDED.test(file))) {
    if (name === 'content.xml') checkRepeats(content);
    CFB.utils.cfb_add(container, name, content);
  }
  try {
    return parse_zip(container, { ...OPTIONS, ...options });
  } catch {
    throw unreadable('damaged');
  }
}

/** OpenDocument writes a cell or a row once and says how often it is there: a few letters can stand for thousands of
 *  millions of cells. Empty ones cost nothing and are common. */
function checkRepeats(content: Uint8Array): void {
  let rows = 1;
  for (const [tag, name] of new TextDecoder().decode(content).matchAll(/<table:table-(row|cell)\b[^>]*>/g)) {
    const times = Number(/-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    if (name === 'row') rows = times;
    else if (tag.includes('office:value-type=')) {
      if (times > LIMITS.columns) throw unreadable('too-many-columns');
      if (rows > LIMITS.rows) throw unreadable('too-many-rows');
    }
  }
}

function visible({ SheetNames, Workbook }: WorkBook): readonly string[] {
  const shown = SheetNames.filter((_, i) => !Workbook?.Sheets?.[i]?.Hidden);
  return shown.length > 0 ? shown : SheetNames;
}

function rowsOf(book: WorkBook, name: string, language: Language): string[][] {
  const sheet = book.Sheets[name];
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const data = (sheet?.['!data'] ?? []) as (readonly (CellObject | undefined)[] | undefined)[];
  return Array.from(data, row => {
    // One more than is allowed, to see that there are more.
    const cells = Array.from((row ?? []).slice(0, LIMITS.columns + 1), cell =>
      cellText(cell, language, from1904),
    );
    while (cells.length > 0 && cells.at(-1)!.trim() === '') cells.pop();
    return cells;
  });
}
