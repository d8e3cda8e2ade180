import { type IsoDate, isWithin } from '../../foundation/law/date.ts';
import type { Condition, Id, Questionnaire } from '../../foundation/questionnaire/schema.ts';
import type { Answers } from '../../foundation/questionnaire/types.ts';

/** The remarks of a questionnaire that hold for answers to applicable questions, on a calculation date. */
export function notesFor(
  { notes }: Questionnaire,
  date: IsoDate,
  answers: Answers,
  applicable: readonly Id[],
): readonly Id[] {
  const counting = new Map(applicable.map(id => [id, answers[id]]));
  return notes
    .filter(({ from, until }) => isWithin(date, from, until))
    .filter(({ when }) => holds(when, counting))
    .map(({ id }) => id);
}

function holds(condition: Condition, answers: ReadonlyMap<Id, Id | undefined>): boolean {
  const clauses = (Array.isArray(condition) ? condition : [condition]) as readonly Record<
    Id,
    readonly Id[]
  >[];
  return clauses.some(clause =>
    Object.entries(clause).every(([question, options]) => options.includes(answers.get(question) ?? '')),
  );
}
