import { judge, type Model } from './model.ts';
import { answersOf, chosenBy, drawPeople } from './people.ts';
import type { Compiled, Engine } from './product.ts';

export interface Asked {
  /** Whom it is about, and how they were drawn. */
  readonly who: string;
  readonly people: number;
  /** Questions that apply: what a complete file asks. */
  readonly complete: number;
  /** Questions until the outcome is fixed. */
  readonly author: number;
  readonly chosen: number;
}

/** Mean number of questions asked until the outcome is fixed. */
export function questionsAsked(
  engine: Engine,
  compiled: Compiled,
  model: Model,
  count: number,
  avoidEnds: number,
): Asked {
  const people = drawPeople(model, { count, seed: 2026, avoidEnds });
  const ids = compiled.questions.map(({ id }) => id);
  const totals = { complete: 0, author: 0, chosen: 0 };
  for (let person = 0; person < count; person++) {
    const truth = answersOf(ids, model, people, person);
    const ask = (order: 'author' | 'chosen'): number => {
      const answers: Record<string, string> = {};
      for (let asked = 0; ; asked++) {
        const next = engine.nextQuestion(compiled, answers, order, false);
        if (next === undefined) return asked;
        // Who left an optional question blank is asked it nevertheless; any answer will do, for it decides nothing.
        answers[next] = truth[next] ?? compiled.questions[compiled.questionIndex.get(next)!]!.options[0]!.id;
      }
    };
    totals.complete += judge(model, chosenBy(model, people, person)).applicable;
    totals.author += ask('author');
    totals.chosen += ask('chosen');
  }
  const who = avoidEnds === 0 ? 'every option as likely' : 'within the target group';
  return {
    who,
    people: count,
    complete: totals.complete / count,
    author: totals.author / count,
    chosen: totals.chosen / count,
  };
}
