import type { Condition, Id, Question, Questionnaire } from './schema.ts';

export type Path = readonly PropertyKey[];

/** A question with its place in the questionnaire. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly path: Path;
  /** Author order, over all sections. */
  readonly index: number;
}

export function placedQuestions({ sections }: Questionnaire): readonly PlacedQuestion[] {
  return sections
    .flatMap((section, s) =>
      section.questions.map((question, q) => ({ question, path: ['sections', s, 'questions', q] })),
    )
    .map((placed, index) => ({ ...placed, index }));
}

/** One name in a condition with the options beside it. */
export interface Mention {
  readonly question: Id;
  readonly options: readonly Id[];
  readonly path: Path;
}

export function mentions(condition: Condition | undefined, path: Path): readonly Mention[] {
  if (condition === undefined) return [];
  const of = (clause: Readonly<Record<Id, readonly Id[]>>, at: Path) =>
    Object.entries(clause).map(([question, options]) => ({ question, options, path: [...at, question] }));
  return isList(condition) ? condition.flatMap((clause, i) => of(clause, [...path, i])) : of(condition, path);
}

/** The clauses of a condition: any of them. */
export function clausesOf(condition: Condition | undefined): readonly Readonly<Record<Id, readonly Id[]>>[] {
  if (condition === undefined) return [{}];
  return isList(condition) ? condition : [condition];
}

function isList(condition: Condition): condition is Extract<Condition, readonly unknown[]> {
  return Array.isArray(condition);
}

/** A condition with its place, and what it decides on. */
export interface PlacedRule {
  readonly when: Condition | undefined;
  readonly path: Path;
  /** Only questions before this index may be named. */
  readonly before: number;
  /** False for what changes no outcome: remarks, and the routing of optional questions. */
  readonly decides: boolean;
}

export function placedRules(questionnaire: Questionnaire): readonly PlacedRule[] {
  const rules: PlacedRule[] = [];
  let index = 0;
  for (const [s, section] of questionnaire.sections.entries()) {
    const decides = section.questions.some(question => !question.optional);
    rules.push({ when: section.when, path: ['sections', s, 'when'], before: index, decides });
    for (const [q, { when, optional }] of section.questions.entries()) {
      const path = ['sections', s, 'questions', q, 'when'];
      rules.push({ when, path, before: index, decides: !optional });
      index++;
    }
  }
  for (const [e, { when }] of questionnaire.ends.entries())
    rules.push({ when, path: ['ends', e, 'when'], before: index, decides: true });
  for (const [n, { when }] of questionnaire.notes.entries())
    rules.push({ when, path: ['notes', n, 'when'], before: index, decides: false });
  return rules.filter(rule => rule.when !== undefined);
}
