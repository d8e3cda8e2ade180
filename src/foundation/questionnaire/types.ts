import type { Plan } from './plan.ts';
import type { Id, Question, Questionnaire, Section } from './schema.ts';

/** Answers by question. May hold answers to questions that do not apply; the rules ignore those. */
export type Answers = Readonly<Record<Id, Id>>;

/** A questionnaire made ready for the evaluators: indexes instead of names. Made by `compile`. */
export interface Compiled {
  readonly questionnaire: Questionnaire;
  /** SHA-256 of the questionnaire's canonical JSON, hexadecimal. */
  readonly hash: string;
  /** All questions in author order. */
  readonly questions: readonly Question[];
  readonly questionIndex: ReadonlyMap<Id, number>;
  /** The section of each question, beside `questions`. */
  readonly sectionOf: readonly Section[];
  /** What the evaluators of this folder work with; nobody else reads it. */
  readonly plan: Plan;
}

export interface ScoreState {
  /** Points of the answers given, capped per viewpoint, with the prior. */
  readonly value: number;
  /** Lowest and highest score still attainable by answering what is open, over all ways to do so in which no
   *  knock-out decides; equal when nothing is open. When a knock-out is certain both are `value`: the score no longer
   *  counts. */
  readonly low: number;
  readonly high: number;
  /** False when the routing is too intricate to follow every combination: then [low, high] may be too wide, and
   *  `possible` and `needs` may name too much, never too little. */
  readonly exact: boolean;
}

export interface ViewpointState {
  readonly id: Id;
  /** Points that count: the sum, capped. */
  readonly points: number;
  /** The sum before the cap. */
  readonly raw: number;
  readonly cap: number;
}

/** One scored answer and what it did. */
export interface Reason {
  readonly question: Id;
  readonly option: Id;
  readonly viewpoint: Id;
  readonly points: number;
}

/** What the rules make of a set of answers. */
export interface Evaluation {
  /** decided: no open answer can change the outcome. needs: open answers can. judgement: every answer is given and
   *  the rules still leave it to a person. */
  readonly kind: 'decided' | 'needs' | 'judgement';
  readonly outcome: Id;
  /** The knock-out that decided, if one did. */
  readonly end: Id | undefined;
  /** Outcomes that open answers can still lead to, in the questionnaire's order; one when decided. */
  readonly possible: readonly Id[];
  readonly score: ScoreState;
  readonly viewpoints: readonly ViewpointState[];
  readonly reasons: readonly Reason[];
  /** Applicable questions without an answer that can still change the outcome, then questions answered "unknown"
   *  that could move an open outcome. Author order within each. */
  readonly needs: readonly Id[];
  /** Answered questions that no longer apply. */
  readonly ignored: readonly Id[];
  /** Applicable questions, answered or not, author order, as far as the answers tell. */
  readonly applicable: readonly Id[];
}

export interface Change {
  readonly question: Id;
  readonly from: Id;
  readonly to: Id;
}

/** A smallest set of changed answers that leads to another outcome. */
export interface Advice {
  readonly outcome: Id;
  readonly changes: readonly Change[];
  /** The score after the changes; undefined when a knock-out decides. */
  readonly score: number | undefined;
}

/** How the next question is chosen: as the author wrote them, or the one that can decide most. */
export type Order = 'author' | 'chosen';
