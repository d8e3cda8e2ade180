import { type OptionFinder, optionFinder } from './option-finder.ts';
import type { Id, Question, Questionnaire } from './schema.ts';
import type { Reason, ViewpointState } from './types.ts';
import { clamp } from './walk.ts';

/** What answers and evaluations say over and over, made once. */
export interface Sayings {
  /** Names of the questions. */
  readonly ids: readonly Id[];
  /** Names of the options. */
  readonly finder: OptionFinder;
  /** Of the options of all questions, frozen; undefined where the question gives no points. */
  readonly reasons: readonly (Reason | undefined)[];
  readonly viewpoints: readonly SaidViewpoint[];
  /** By outcome: the list of that outcome alone, frozen. */
  readonly alone: readonly (readonly Id[])[];
}

/** A viewpoint and the states that it has been seen in, frozen, by sum of points from the least one on. */
export interface SaidViewpoint {
  readonly id: Id;
  readonly cap: number;
  readonly least: number;
  readonly states: (ViewpointState | undefined)[];
}

export function sayingsOf({ viewpoints, outcomes }: Questionnaire, questions: readonly Question[]): Sayings {
  return {
    ids: questions.map(({ id }) => interned(id)),
    finder: optionFinder(questions.map(({ options }) => options.map(({ id }) => interned(id)))),
    reasons: questions.flatMap(({ id, viewpoint, options }) =>
      options.map(({ id: option, points = 0 }) =>
        viewpoint === undefined ? undefined : Object.freeze({ question: id, option, viewpoint, points }),
      ),
    ),
    viewpoints: viewpoints.map(({ id, cap }) => {
      const own = questions.filter(({ viewpoint }) => viewpoint === id);
      const sum = (extreme: (...points: number[]) => number) =>
        own.reduce((all, { options }) => all + extreme(0, ...options.map(({ points = 0 }) => points)), 0);
      const least = sum(Math.min);
      return { id, cap, least, states: new Array(sum(Math.max) - least + 1).fill(undefined) };
    }),
    alone: outcomes.map(({ id }) => Object.freeze([id])),
  };
}

/** The name as names of properties and literals in code are kept: equal ones are one string in memory, which is seen
 *  without looking at their letters. */
function interned(name: string): string {
  return Object.keys({ [name]: 0 })[0]!;
}

/** The state of a viewpoint with this sum of points: equal ones are one object. */
export function stateOf({ id, cap, least, states }: SaidViewpoint, raw: number): ViewpointState {
  const known = states[raw - least];
  if (known !== undefined) return known;
  const state = Object.freeze({ id, points: clamp(raw, cap), raw, cap });
  states[raw - least] = state;
  return state;
}
