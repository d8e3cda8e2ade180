import { effectOf } from './effect.ts';
import { NONE } from './plan.ts';
import type { Id } from './schema.ts';
import { neededOf, type Standing, standingOf } from './standing.ts';
import type { Answers, Compiled, Order } from './types.ts';

/** The question to ask next, or undefined when nothing is left to ask.
 *
 *  author: the first that applies and has no answer. chosen: of the questions that are needed to fix the outcome, the one
 *  that can decide most: first what can still lead to a knock-out, in author order; then what moves the ends of the
 *  attainable interval furthest, given the caps; author order when equal. When none is needed any more, author order.
 *  Optional questions stand in their place in author order in both, when they come before all others or the file must be
 *  complete; otherwise they are left out.
 *  @param complete false: stop as soon as the outcome is fixed; true: go on until every question that applies is answered
 *  @throws InputError on a question or option that the questionnaire does not have */
export function nextQuestion(
  compiled: Compiled,
  answers: Answers,
  order: Order,
  complete: boolean,
): Id | undefined {
  const standing = standingOf(compiled, answers);
  const [first] = toAsk(compiled, standing, complete);
  if (first === undefined) return undefined;
  const author = compiled.questions[first]!;
  if (order === 'author' || author.optional || standing.fixed >= 0) return author.id;
  return compiled.questions[mostDeciding(compiled, standing)]!.id;
}

/** How far the questions are answered: `asked` have an answer, `about` is how many that will be as far as the answers
 *  tell. With `complete` false and order `chosen`, only what is needed counts.
 *  @throws InputError as `nextQuestion` does */
export function progress(
  compiled: Compiled,
  answers: Answers,
  order: Order,
  complete: boolean,
): { readonly asked: number; readonly about: number } {
  const standing = standingOf(compiled, answers);
  const { row, walked, outlook, fixed } = standing;
  const { applies } = walked;
  const asked = row.filter((option, q) => applies[q] === 1 && option !== NONE).length;
  const left = toAsk(compiled, standing, complete);
  if (complete || order === 'author' || fixed >= 0) return { asked, about: asked + left.length };
  const needed = neededOf(compiled.plan, row, walked, outlook);
  return {
    asked,
    about: asked + left.filter(q => needed[q] === 1 || compiled.questions[q]!.optional).length,
  };
}

/** The questions that are still to be asked, author order. */
function toAsk(
  { questions }: Compiled,
  { unanswered, fixed }: Standing,
  complete: boolean,
): readonly number[] {
  if (complete) return unanswered;
  if (fixed >= 0) return [];
  const start = questions.findIndex(question => !question.optional);
  return unanswered.filter(q => q < start || !questions[q]!.optional);
}

function mostDeciding({ plan }: Compiled, { row, walked, outlook, unanswered }: Standing): number {
  const needed = neededOf(plan, row, walked, outlook).slice();
  const effect = effectOf(plan, row);
  let best = -1;
  let most = -Infinity;
  for (const q of unanswered) {
    if (needed[q] === 0) continue;
    const own = effect(q);
    if (own <= most) continue;
    best = q;
    most = own;
  }
  return best;
}
