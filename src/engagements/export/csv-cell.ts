/** What a spreadsheet program would take for a formula, with the apostrophes in front that keep it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** A cell of a CSV file. One that a spreadsheet program would run as a formula gets an apostrophe in front. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";,\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a CSV file, with a semicolon between the cells as spreadsheet programs here expect it. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`;

/** A cell as it was before `csvCell` put an apostrophe in front. */
export const withoutGuard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
