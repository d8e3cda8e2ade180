import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import { nextQuestion, progress } from '../../foundation/questionnaire/next-question.ts';
import type { Id, Question } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled, Evaluation, Order } from '../../foundation/questionnaire/types.ts';

/** What to ask now, and where the answers stand. */
export interface NextQuestion extends Pick<Evaluation, 'outcome' | 'kind' | 'possible'> {
  /** Null when nothing is left to ask. */
  readonly question: Question | null;
  /** The section of the question. */
  readonly section: Id | null;
  readonly progress: { readonly asked: number; readonly about: number };
}

/** @param complete false: stop as soon as the outcome is fixed */
export function askNext(compiled: Compiled, answers: Answers, order: Order, complete: boolean): NextQuestion {
  const { outcome, kind, possible } = evaluate(compiled, answers);
  const id = nextQuestion(compiled, answers, order, complete);
  const index = id === undefined ? undefined : compiled.questionIndex.get(id);
  return {
    question: index === undefined ? null : compiled.questions[index]!,
    section: index === undefined ? null : compiled.sectionOf[index]!.id,
    progress: progress(compiled, answers, order, complete),
    outcome,
    kind,
    possible,
  };
}
