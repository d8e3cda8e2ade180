import type { Condition, Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers } from '../../foundation/questionnaire/types.ts';

/** The questions whose answers make a condition hold; of alternatives, those of the first that holds. Empty when none
 *  holds. Answers to questions that do not apply make nothing hold. */
export function conditionMet(
  condition: Condition,
  answers: Answers,
  applicable: readonly Id[],
): readonly Id[] {
  const clauses = [condition].flat() as readonly Readonly<Record<Id, readonly Id[]>>[];
  const holding = clauses.find(clause =>
    Object.entries(clause).every(
      ([question, options]) => applicable.includes(question) && options.includes(answers[question] ?? ''),
    ),
  );
  return Object.keys(holding ?? {});
}
