import type { Paths } from '../../foundation/web/paths.ts';

const below = (nl: string, en: string): Paths => ({
  nl: `/organisatie/inhuur/importeren${nl}`,
  en: `/en/organisation/engagements/import${en}`,
});

/** Where a spreadsheet comes in, and what came in before. */
export const IMPORTS: Paths = below('', '');
/** One import: where it stands, and what is wrong with it. */
export const IMPORT: Paths = below('/:import', '/:import');
/** Which sheet, and in which row the names of the columns are. */
export const SHEET: Paths = below('/:import/blad', '/:import/sheet');
/** What each column holds. */
export const COLUMNS: Paths = below('/:import/kolommen', '/:import/columns');
/** The rows with errors, as CSV. */
export const WRONG_ROWS: Paths = below('/:import/fouten.csv', '/:import/errors.csv');
export const APPROVE: Paths = below('/:import/goedkeuren', '/:import/approve');
export const DISCARD: Paths = below('/:import/weggooien', '/:import/discard');
