import { nextQuestion } from '../../foundation/questionnaire/next-question.ts';
import type { Id } from '../../foundation/questionnaire/schema.ts';
import type { Answers, Compiled, Evaluation } from '../../foundation/questionnaire/types.ts';
import type { Draft } from './draft.ts';
import { expectedQuestions } from './expected-questions.ts';
import { questionOf } from './lookup.ts';

/** Where a person is in the questionnaire. */
export interface Journey {
  readonly compiled: Compiled;
  readonly draft: Draft;
  readonly evaluation: Evaluation;
}

/** The questions gone through, as the person met them: by subject in a complete file, in the order of answering
 *  otherwise. */
export function pathOf({ draft, evaluation: { applicable } }: Journey): readonly Id[] {
  if (draft.mode === 'complete')
    return applicable.filter(id => draft.answers[id] !== undefined || draft.skipped.includes(id));
  const counting = new Set(applicable);
  return Object.keys(draft.answers).filter(id => counting.has(id));
}

/** The question to ask now; undefined when the answers are complete, or, when the person wants it short, fixed. */
export function nextOf({ compiled, draft, evaluation }: Journey): Id | undefined {
  if (draft.mode === 'short') return shortNext(compiled, draft.answers);
  return evaluation.applicable.find(id => draft.answers[id] === undefined && !draft.skipped.includes(id));
}

/** Who wants it short is not asked what cannot decide: optional questions count as answered. */
function shortNext(compiled: Compiled, answers: Answers): Id | undefined {
  const passed = compiled.questions
    .filter(({ optional }) => optional)
    .map(({ id, options }) => [id, options[0]!.id]);
  return nextQuestion(compiled, { ...Object.fromEntries(passed), ...answers }, 'chosen', false);
}

/** The question before `question` in the path; undefined before the first. */
export function backOf(journey: Journey, question: Id): Id | undefined {
  const path = pathOf(journey);
  if (path.includes(question)) return path[path.indexOf(question) - 1];
  if (journey.draft.mode === 'short') return path.at(-1);
  const { questionIndex } = journey.compiled;
  return path.findLast(id => questionIndex.get(id)! < questionIndex.get(question)!);
}

/** "Question 7 of about 18". */
export interface Progress {
  readonly number: number;
  /** As far as the answers tell. In a short journey the outcome may be fixed long before. */
  readonly total: number;
}

export function progressOf({ compiled, draft, ...rest }: Journey, question: Id): Progress {
  const expected = expectedQuestions(compiled, draft.answers);
  if (draft.mode === 'complete') return { number: expected.indexOf(question) + 1, total: expected.length };
  const path = pathOf({ compiled, draft, ...rest });
  const place = path.indexOf(question);
  const asked = new Set([...path, question]);
  const open = expected.filter(id => !asked.has(id) && !questionOf(compiled, id).optional);
  return { number: place < 0 ? path.length + 1 : place + 1, total: asked.size + open.length };
}
