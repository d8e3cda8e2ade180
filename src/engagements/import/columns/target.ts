import type { Compiled } from '../../../foundation/questionnaire/types.ts';
import { FIELDS, type Field } from '../../model/fields.ts';

/** What a column of a spreadsheet holds: a field of the engagement, or the answer to a question of its assessment. */
export type Target = Field | `answer:${string}`;

const ANSWER = 'answer:';

export const answerTarget = (question: string): Target => `${ANSWER}${question}`;

/** The question that a target answers; undefined for a field of the engagement. */
export function questionOf(target: Target): string | undefined {
  return target.startsWith(ANSWER) ? target.slice(ANSWER.length) : undefined;
}

/** Everything that a column can hold. */
export function targetsFor(compiled: Compiled): readonly Target[] {
  return [...FIELDS, ...compiled.questions.map(({ id }) => answerTarget(id))];
}

/** For each column, in order, what it holds; null for one that is not used. No target stands in two. */
export type Mapping = readonly (Target | null)[];

/** The column that holds a target, from 0; undefined when none does. */
export function columnOf(mapping: Mapping, target: Target): number | undefined {
  const column = mapping.indexOf(target);
  return column === -1 ? undefined : column;
}
