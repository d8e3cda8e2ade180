import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';

export interface Reconciled {
  /** The answers that the questionnaire knows, in the order given. */
  readonly answers: Answers;
  /** The answers that it does not know (any more). */
  readonly unknown: readonly { readonly question: Id; readonly option: Id }[];
}

/** Splits answers made under other rules into those that still exist and those that do not. */
export function reconcile({ questions, questionIndex }: Compiled, answers: Answers): Reconciled {
  const exists = (question: Id, option: Id) => {
    const index = questionIndex.get(question);
    return index !== undefined && questions[index]!.options.some(({ id }) => id === option);
  };
  const entries = Object.entries(answers);
  return {
    answers: Object.fromEntries(entries.filter(([question, option]) => exists(question, option))),
    unknown: entries
      .filter(([question, option]) => !exists(question, option))
      .map(([question, option]) => ({ question, option })),
  };
}
