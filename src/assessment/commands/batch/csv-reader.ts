import { parse } from 'csv-parse/sync';
import { badFile, inFile } from '../../../foundation/command-line/unusable-input.ts';
import { InputError } from '../../../foundation/law/input-error.ts';
import { type Item, readItem } from './item.ts';
import type { Line } from './lines.ts';

const FIXED = ['id', 'questionnaire', 'date'];

/** Reads CSV line by line; the first line is the head: `questionnaire`, `date`, maybe `id`, and a column for each
 *  question. Line by line, so that a quote that is never closed spoils its own line and no more; a line end inside
 *  quotes is therefore not possible.
 *  @throws UnusableInput, at the first line, when the head cannot be used */
export function csvReader(file: string): (line: Line) => Item | undefined {
  let head: Head | undefined;
  return line => {
    if (head === undefined) {
      head = readHead(file, line);
      return undefined;
    }
    const { names, delimiter } = head;
    return { line: line.number, read: () => readRow(names, cellsOf(line.text(), delimiter)) };
  };
}

interface Head {
  readonly names: readonly string[];
  readonly delimiter: string;
}

function readHead(file: string, line: Line): Head {
  const text = inFile(file, () => line.text());
  const delimiter = text.includes(';') && !text.includes(',') ? ';' : ',';
  const names = inFile(file, () => cellsOf(text, delimiter)).map(name => name.trim());
  const missing = ['questionnaire', 'date'].filter(name => !names.includes(name));
  if (missing.length > 0)
    throw badFile(file, 'missing-column', {
      nl: `in de eerste regel ontbreekt: ${missing.join(', ')}`,
      en: `the first line lacks: ${missing.join(', ')}`,
    });
  const double = names.find((name, i) => name === '' || names.indexOf(name) !== i);
  if (double !== undefined)
    throw badFile(file, 'bad-column', {
      nl: double === '' ? 'een kolom heeft geen naam' : `twee kolommen heten “${double}”`,
      en: double === '' ? 'a column has no name' : `two columns are named “${double}”`,
    });
  return { names, delimiter };
}

function readRow(names: readonly string[], cells: readonly string[]): ReturnType<Item['read']> {
  if (cells.length !== names.length)
    throw new InputError([
      {
        pointer: '',
        code: 'cells',
        message: {
          nl: `Deze regel heeft ${cells.length} cellen; de eerste regel heeft er ${names.length}.`,
          en: `This line has ${cells.length} cells; the first line has ${names.length}.`,
        },
      },
    ]);
  const given = names.map((name, i) => [name, cells[i]!.trim()] as const).filter(([, cell]) => cell !== '');
  const { id, questionnaire, date } = Object.fromEntries(given.filter(([name]) => FIXED.includes(name)));
  const answers = Object.fromEntries(given.filter(([name]) => !FIXED.includes(name)));
  return readItem({ ...(id === undefined ? {} : { id }), questionnaire, date, answers });
}

function cellsOf(text: string, delimiter: string): readonly string[] {
  try {
    const [cells = []]: string[][] = parse(text, { delimiter, relax_column_count: true });
    return cells;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = { nl: `geen geldige CSV (${reason})`, en: `not valid CSV (${reason})` };
    throw new InputError([{ pointer: '', code: 'not-csv', message }]);
  }
}
