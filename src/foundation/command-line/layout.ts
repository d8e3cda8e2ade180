/** Width of text on a terminal, in characters. */
export const WIDTH = 80;

/** Breaks a text into lines between words. A word longer than the line stands alone.
 *  @param first put before the first line  @param rest put before the others */
export function wrap(text: string, first = '', rest = ' '.repeat(first.length)): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(part => part !== '')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      [line, empty] = [rest, true];
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return `${[...lines, line].join('\n')}\n`;
}

/** Columns of equal width, two spaces apart; the last is as long as it is.
 *  @param right columns with numbers, set to the right, by index */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, i) => Math.max(widest[i] ?? 0, cell.length)),
    [],
  );
  return rows
    .map(row =>
      row
        .map((cell, i) => (right.includes(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .map(line => `${line}\n`)
    .join('');
}

/** A heading with an empty line before it. */
export function heading(text: string): string {
  return `\n${text}\n${'-'.repeat(text.length)}\n`;
}
