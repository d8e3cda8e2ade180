import { Refusal } from '../../../foundation/identity/index.ts';
import { LIMITS } from '../read/limits.ts';
import type { FileSummary } from '../read/spreadsheet.ts';

/** The sheet and row that hold the names of the columns. */
export interface Header {
  /** From 0. */
  readonly index: number;
  readonly sheet: string;
  /** Number of the row, from 1. */
  readonly row: number;
  readonly names: readonly string[];
  /** Some rows below it. */
  readonly examples: readonly (readonly string[])[];
}

/** Rows that are shown as an example. */
const EXAMPLES = 3;

/** Finds the row that an address or a form names, such as `0-1`.
 *  @throws Refusal (`no-header`) */
export function headerAt({ sheets }: FileSummary, place: string): Header {
  const [, index, row] = /^(\d{1,3})-(\d{1,3})$/.exec(place) ?? [];
  const sheet = sheets[Number(index)];
  const names = sheet?.first[Number(row) - 1];
  if (sheet === undefined || names === undefined || names.length === 0) throw noHeader();
  const below = sheet.first.slice(Number(row)).filter(cells => cells.length > 0);
  return {
    ...{ index: Number(index), sheet: sheet.name, row: Number(row) },
    names: names.slice(0, LIMITS.columns),
    examples: below.slice(0, EXAMPLES),
  };
}

const noHeader = (): Refusal =>
  new Refusal('missing', 'no-header', {
    nl: 'Deze rij staat niet in het bestand. Ga terug en kies een rij.',
    en: 'This row is not in the file. Go back and choose a row.',
  });
