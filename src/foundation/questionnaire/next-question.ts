import { evaluate } from './evaluate.ts';
import type { Id } from './schema.ts';
import type { Answers, Compiled, Order } from './types.ts';

/** The question to ask next, or undefined when nothing is left to ask.
 *  @param complete false: stop as soon as the outcome is fixed */
export function nextQuestion(
  compiled: Compiled,
  answers: Answers,
  order: Order,
  complete: boolean,
): Id | undefined {
  return remaining(compiled, answers, order, complete)[0];
}

/** How far the questions are answered: `asked` are answered, `about` is how many it will be as far as is known. */
export function progress(
  compiled: Compiled,
  answers: Answers,
  order: Order,
  complete: boolean,
): { readonly asked: number; readonly about: number } {
  const asked = evaluate(compiled, answers).applicable.filter(id => id in answers).length;
  return { asked, about: asked + remaining(compiled, answers, order, complete).length };
}

function remaining(compiled: Compiled, answers: Answers, _order: Order, complete: boolean): readonly Id[] {
  const { possible, applicable } = evaluate(compiled, answers);
  if (!complete && possible.length === 1) return [];
  return applicable.filter(id => !(id in answers));
}
