import type { Language } from '../../../foundation/law/text.ts';
import type { Result } from './item.ts';
import type { Kind } from './read-items.ts';

/** How results are written: the line before the first, and each result as one line. */
export interface Writer {
  readonly head: string;
  line(result: Result): string;
}

export function writer(kind: Kind, language: Language): Writer {
  return kind === 'csv'
    ? { head: csvLine(COLUMNS), line: result => csvLine(cells(result, language)) }
    : { head: '', line: result => `${JSON.stringify(object(result, language))}\n` };
}

function object({ line, id, assessment, problems }: Result, language: Language) {
  const errors = problems?.map(({ pointer, code, message }) => ({
    pointer,
    code,
    detail: message[language],
  }));
  return { line, id, assessment, errors };
}

const COLUMNS = [
  'line',
  'id',
  'questionnaire',
  'version',
  'date',
  'outcome',
  'kind',
  'end',
  'score',
  'low',
  'high',
  'possible',
  'needs',
  'receipt',
  'errors',
] as const;

function cells(
  { line, id = '', assessment: a, problems = [] }: Result,
  language: Language,
): readonly string[] {
  const errors = problems
    .map(({ pointer, message }) => `${pointer && `${pointer}: `}${message[language]}`)
    .join(' ');
  const values: Readonly<Record<(typeof COLUMNS)[number], string | number>> = {
    line,
    id,
    questionnaire: a?.questionnaire.id ?? '',
    version: a?.questionnaire.version ?? '',
    date: a?.date ?? '',
    outcome: a?.outcome ?? '',
    kind: a?.kind ?? '',
    end: a?.end ?? '',
    score: a?.score.value ?? '',
    low: a?.score.low ?? '',
    high: a?.score.high ?? '',
    possible: a?.possible.join(' ') ?? '',
    needs: a?.needs.join(' ') ?? '',
    receipt: a?.receipt.hash ?? '',
    errors,
  };
  return COLUMNS.map(column => String(values[column]));
}

/** RFC 4180. */
function csvLine(cellsOfLine: readonly string[]): string {
  return `${cellsOfLine.map(cell => (/[",\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
