import type { Problem } from '../../../foundation/law/input-error.ts';
import type { Text } from '../../../foundation/law/text.ts';
import { FIELD_NAMES, fieldAt } from '../../model/fields.ts';
import { answerTarget, columnOf, type Mapping } from '../columns/target.ts';

/** What is wrong with one cell. */
export interface CellProblem {
  /** Number of the column, from 0; null when the sheet has no column for it. */
  readonly column: number | null;
  readonly code: string;
  readonly message: Text;
}

/** A reference that another row of the same sheet has. @param first number of that row */
export function twice(reference: string, first: number): Problem {
  const { nl, en } = FIELD_NAMES.reference;
  const given = JSON.stringify(reference);
  return {
    pointer: '/reference',
    code: 'reference-twice',
    message: {
      nl: `${nl}: ${given} staat ook in rij ${first}. Elk kenmerk mag één keer voorkomen.`,
      en: `${en}: ${given} is also in row ${first}. Each reference may be there once.`,
    },
  };
}

/** The cell that a problem with a row is about. */
export function cellProblem({ pointer, code, message }: Problem, mapping: Mapping): CellProblem {
  const question = /^\/answers\/([^/]+)$/.exec(pointer)?.[1];
  const target = question === undefined ? fieldAt(pointer) : answerTarget(question);
  const column = target === undefined ? undefined : columnOf(mapping, target);
  return { column: column ?? null, code, message };
}
