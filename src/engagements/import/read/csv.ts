import { once } from 'node:events';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { FIRST_ROWS } from './limits.ts';
import { brokenCsv } from './unreadable.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Bytes given to the parser at a time: a few milliseconds of work. */
const SLICE = 64 * 1024;
/** Longest row, in UTF-16 units: far above what the cells of one may hold. */
const LONGEST_ROW = 400_000;

const OPTIONS = {
  relax_column_count: true,
  // A mark inside a cell that does not begin with one: 5" pipe.
  relax_quotes: true,
  max_record_size: LONGEST_ROW,
  record_delimiter: ['\r\n', '\n', '\r'],
};

/** The text without the line by which Excel says what stands between cells, and what that line says. */
export function withoutSeparatorLine(text: string): {
  readonly text: string;
  readonly delimiter?: Delimiter;
} {
  const [line, separator] = /^sep=(.)(?:\r\n|\n|\r|$)/.exec(text) ?? [];
  const delimiter = DELIMITERS.find(each => each === separator);
  return line === undefined || delimiter === undefined
    ? { text }
    : { text: text.slice(line.length), delimiter };
}

/** What stands between cells: what divides the first rows into most cells, the same number in each. */
export function findDelimiter(text: string): Delimiter {
  const first = text.split(/\r\n|\n|\r/, FIRST_ROWS).join('\n');
  const scores = DELIMITERS.map(delimiter => ({ delimiter, score: scoreOf(first, delimiter) }));
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function scoreOf(text: string, delimiter: Delimiter): number {
  let rows: readonly (readonly string[])[];
  try {
    rows = parseAtOnce(text, { ...OPTIONS, delimiter });
  } catch {
    // A row that goes on below the lines that were looked at.
    rows = text.split('\n').map(line => line.split(delimiter));
  }
  const sizes = rows.filter(row => row.some(cell => cell.trim() !== '')).map(row => row.length);
  const most = Math.max(1, ...sizes);
  const same = sizes.filter(size => size === most).length;
  return (most - 1) * (same / Math.max(1, sizes.length));
}

/** The rows of a text, also the empty ones, so that their numbers are those that a person sees.
 *  @throws InputError (`broken-csv`) */
export async function* csvRows(text: string, delimiter: Delimiter): AsyncGenerator<readonly string[]> {
  const parser = parse({ ...OPTIONS, delimiter });
  // As bytes: a slice may end within a character, which text cannot.
  const bytes = Buffer.from(text);
  const closed = new Promise(resolve => parser.once('close', resolve));
  const feed = (async () => {
    for (let at = 0; at < bytes.length; at += SLICE) {
      if (parser.destroyed) return;
      if (!parser.write(bytes.subarray(at, at + SLICE))) await Promise.race([once(parser, 'drain'), closed]);
    }
    parser.end();
  })();
  try {
    for await (const row of parser) yield row as readonly string[];
    await feed;
  } catch (error) {
    if (error instanceof CsvError) throw brokenCsv(Number((error as { lines?: number }).lines ?? 1));
    throw error;
  } finally {
    parser.destroy();
  }
}
