import type { Id, Question, Questionnaire } from './schema.ts';
import type { Reason } from './types.ts';

/** What answers and evaluations say over and over, made once. */
export interface Sayings {
  /** Names of the questions. */
  readonly ids: readonly Id[];
  /** Names of the options, by question. */
  readonly options: readonly (readonly Id[])[];
  /** Of the options of all questions, frozen; undefined where the question gives no points. */
  readonly reasons: readonly (Reason | undefined)[];
  readonly viewpoints: readonly Id[];
  /** By outcome: the list of that outcome alone, frozen. */
  readonly alone: readonly (readonly Id[])[];
}

export function sayingsOf({ viewpoints, outcomes }: Questionnaire, questions: readonly Question[]): Sayings {
  return {
    ids: questions.map(({ id }) => interned(id)),
    options: questions.map(({ options }) => options.map(({ id }) => interned(id))),
    reasons: questions.flatMap(({ id, viewpoint, options }) =>
      options.map(({ id: option, points = 0 }) =>
        viewpoint === undefined ? undefined : Object.freeze({ question: id, option, viewpoint, points }),
      ),
    ),
    viewpoints: viewpoints.map(({ id }) => id),
    alone: outcomes.map(({ id }) => Object.freeze([id])),
  };
}

/** The name as names of properties and literals in code are kept: equal ones are one string in memory, which is seen
 *  without looking at their letters. */
function interned(name: string): string {
  return Object.keys({ [name]: 0 })[0]!;
}
