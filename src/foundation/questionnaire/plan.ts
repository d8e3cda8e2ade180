import type { ColumnModule } from './column-module.ts';
import type { FlatRules } from './flat-rules.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import type { Sayings } from './sayings.ts';
import type { Id } from './schema.ts';
import type { Reason, ViewpointState } from './types.ts';
import type { Walk } from './walk.ts';

/** Row value of a question without an answer; options are numbered 0 to 254. */
export const NONE = 255;

/** The option indexes of a set of answers, one per question in author order; NONE where there is no answer. */
export type Row = Uint8Array;

/** The named question is answered with one of `options`. */
export interface Literal {
  readonly question: number;
  /** Option indexes, ascending. */
  readonly options: readonly number[];
  /** 1 at every option of `options`, by row value; 0 at NONE. */
  readonly accepts: Uint8Array;
}

/** Any of the clauses, each of which needs all of its literals. No clause: never; a clause without literals: always. */
export interface Rule {
  readonly clauses: readonly (readonly Literal[])[];
  readonly always: boolean;
}

export interface PlannedEnd {
  readonly id: Id;
  readonly rule: Rule;
  /** Index in the questionnaire's outcomes. */
  readonly outcome: number;
}

/** The band that holds from `from`, until the next one starts. */
export interface PlannedBand {
  readonly from: number;
  readonly outcome: number;
}

export interface Room {
  /** Lists are made here and copied in their right size: one that grows is copied over and over. */
  readonly names: Id[];
  readonly reasons: Reason[];
  readonly states: ViewpointState[];
  readonly row: Row;
  readonly asked: Row;
  /** The questions answered with "I do not know". */
  readonly unknown: Int32Array;
  readonly walked: Walk;
  readonly again: Walk;
  /** By question, for `neededQuestions`. */
  readonly marks: Uint8Array;
}

/** A questionnaire in numbers. Questions, options, viewpoints, outcomes are indexes in author order. */
export interface Plan {
  readonly size: number;
  /** When each question applies: its section's condition and its own. */
  readonly rules: readonly Rule[];
  /** The same rules, and those of the ends after them, laid out for speed. */
  readonly flat: FlatRules;
  /** Where each run of neighbouring questions with the same rule starts, and `size` at the end. */
  readonly runs: Int32Array;
  /** How many options each question has. */
  readonly options: Uint8Array;
  /** Points by question and row value; 0 for NONE. */
  readonly points: readonly Int32Array[];
  /** Where the options of each question start in lists of the options of all questions. */
  readonly at: Int32Array;
  /** Of all options: their points, 1 where they mean "I do not know", and 1 where a rule of a question or an end can hold
   *  by them. */
  readonly allPoints: Int32Array;
  readonly allUnknown: Uint8Array;
  readonly allRouting: Uint8Array;
  /** Viewpoint that the points of a question go to; -1 when it is not scored. */
  readonly viewpoint: Int16Array;
  /** What each question can change: see `rolesOf`. */
  readonly roles: Int16Array;
  readonly caps: Int32Array;
  readonly prior: number;
  /** Ascending, the first from -Infinity; neighbours have different outcomes. */
  readonly bands: readonly PlannedBand[];
  /** Where the bands after the first one start. */
  readonly thresholds: Int32Array;
  /** No outcome has two bands: who passes a threshold gets another outcome. */
  readonly distinctBands: boolean;
  readonly ends: readonly PlannedEnd[];
  readonly outcomes: readonly Id[];
  /** Index of the outcome while more than one is possible. */
  readonly open: number;
  readonly optionIndex: readonly ReadonlyMap<Id, number>[];
  readonly said: Sayings;
  /** 1 at options that mean "I do not know", by question. */
  readonly unknown: readonly Uint8Array[];
  /** What goes through columns of answers, made at its first use. */
  readonly columns: () => ColumnModule;
  /** Room for `evaluate`, to spare making it each time; holds nothing between calls. */
  readonly room: Room;
  /** The routing worked out; undefined when it is too intricate for that. */
  readonly diagram: RoutingDiagram | undefined;
}

export function holds(rule: Rule, row: Row): boolean {
  if (rule.always) return true;
  const { clauses } = rule;
  next: for (let c = 0; c < clauses.length; c++) {
    const clause = clauses[c]!;
    for (let l = 0; l < clause.length; l++) {
      const literal = clause[l]!;
      if (literal.accepts[row[literal.question]!] === 0) continue next;
    }
    return true;
  }
  return false;
}

/** Whether some option of the question gives points. */
export function isScored(
  { viewpoint, points }: Pick<Plan, 'viewpoint' | 'points'>,
  question: number,
): boolean {
  return viewpoint[question]! >= 0 && points[question]!.some(p => p !== 0);
}

/** Which band a score falls in. */
export function bandOf(thresholds: Int32Array, score: number): number {
  let band = thresholds.length;
  while (band > 0 && score < thresholds[band - 1]!) band--;
  return band;
}

/** Outcome of a score when no knock-out decides. */
export function outcomeOf(bands: readonly PlannedBand[], score: number): number {
  let at = bands.length - 1;
  while (score < bands[at]!.from) at--;
  return bands[at]!.outcome;
}
