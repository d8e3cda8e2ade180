import type { Id, Question, Questionnaire } from './schema.ts';
import type { Reason, ViewpointState } from './types.ts';
import { clamp } from './walk.ts';

/** What evaluations say over and over, made once and frozen: the same answer has the same reason every time. */
export interface Sayings {
  /** Names of the questions. */
  readonly ids: readonly Id[];
  /** Names of the options, by question. */
  readonly options: readonly (readonly Id[])[];
  /** By question and option; undefined where an answer gives no points. */
  readonly reasons: readonly (readonly (Reason | undefined)[])[];
  /** By viewpoint, from its lowest possible sum of points before the cap up to its highest. */
  readonly viewpoints: readonly { readonly lowest: number; readonly states: readonly ViewpointState[] }[];
  /** By outcome: the list of that outcome alone. */
  readonly alone: readonly (readonly Id[])[];
}

export function sayingsOf({ viewpoints, outcomes }: Questionnaire, questions: readonly Question[]): Sayings {
  return {
    ids: questions.map(({ id }) => id),
    reasons: questions.map(({ id, viewpoint, options }) =>
      options.map(({ id: option, points = 0 }) =>
        viewpoint === undefined ? undefined : Object.freeze({ question: id, option, viewpoint, points }),
      ),
    ),
    viewpoints: viewpoints.map(({ id, cap }) => {
      const states = new Map<number, ViewpointState>();
      return raw => {
        let state = states.get(raw);
        if (state === undefined) {
          state = Object.freeze({ id, points: clamp(raw, cap), raw, cap });
          states.set(raw, state);
        }
        return state;
      };
    }),
    alone: outcomes.map(({ id }) => Object.freeze([id])),
  };
}
