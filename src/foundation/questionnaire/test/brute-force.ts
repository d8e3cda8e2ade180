import type { Condition, Id, Question, Questionnaire } from '../schema.ts';
import type { Answers } from '../types.ts';

/** The meaning of a questionnaire, written down a second time as plainly as can be: to test against. */

interface Complete {
  readonly outcome: Id;
  readonly end: Id | undefined;
  readonly score: number;
  readonly applicable: readonly Id[];
}

const clauses = (condition: Condition) =>
  (Array.isArray(condition) ? condition : [condition]) as readonly Readonly<Record<Id, readonly Id[]>>[];

function holds(condition: Condition | undefined, counting: ReadonlyMap<Id, Id>): boolean {
  if (condition === undefined) return true;
  return clauses(condition).some(clause =>
    Object.entries(clause).every(([question, options]) => options.includes(counting.get(question) ?? '')),
  );
}

/** What the answers come to when nothing more is answered. */
export function plain(questionnaire: Questionnaire, answers: Answers): Complete {
  const counting = new Map<Id, Id>();
  const applicable: Question[] = [];
  for (const section of questionnaire.sections) {
    for (const question of section.questions) {
      if (!holds(section.when, counting) || !holds(question.when, counting)) continue;
      applicable.push(question);
      const answer = answers[question.id];
      if (answer !== undefined) counting.set(question.id, answer);
    }
  }
  const { scoring, viewpoints, ends } = questionnaire;
  let score = scoring.prior;
  for (const { id, cap } of viewpoints) {
    let sum = 0;
    for (const question of applicable)
      if (question.viewpoint === id)
        sum += question.options.find(option => option.id === counting.get(question.id))?.points ?? 0;
    score += Math.max(-cap, Math.min(cap, sum));
  }
  const end = ends.find(({ when }) => holds(when, counting));
  const band = scoring.bands.find(({ from = -Infinity, to = Infinity }) => from <= score && score <= to)!;
  return {
    outcome: end?.outcome ?? band.outcome,
    end: end?.id,
    score,
    applicable: applicable.map(({ id }) => id),
  };
}

/** The questions that may still be answered, whether they apply or not. */
export function openQuestions(questionnaire: Questionnaire, answers: Answers): readonly Question[] {
  return questionnaire.sections
    .flatMap(section => section.questions)
    .filter(({ id, optional }) => !optional && answers[id] === undefined);
}

/** Every way to answer `questions` on top of `answers`. */
export function* completions(answers: Answers, questions: readonly Question[]): Generator<Answers> {
  const [first, ...rest] = questions;
  if (first === undefined) {
    yield answers;
    return;
  }
  for (const { id } of first.options) yield* completions({ ...answers, [first.id]: id }, rest);
}

/** Outcomes and scores over every completion; `scores`: in one at least no knock-out decides. */
export function bruteForce(questionnaire: Questionnaire, answers: Answers) {
  const outcomes = new Set<Id>();
  let [low, high] = [Infinity, -Infinity];
  for (const complete of completions(answers, openQuestions(questionnaire, answers))) {
    const { outcome, end, score } = plain(questionnaire, complete);
    outcomes.add(outcome);
    if (end !== undefined) continue;
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  const possible = questionnaire.outcomes.map(({ id }) => id).filter(id => outcomes.has(id));
  const { score } = plain(questionnaire, answers);
  const scores = low <= high;
  return scores ? { possible, low, high, scores } : { possible, low: score, high: score, scores };
}

/** The questions of which two completions, different in it alone, have different outcomes. */
export function mattering(questionnaire: Questionnaire, answers: Answers): ReadonlySet<Id> {
  const open = openQuestions(questionnaire, answers);
  const found = new Set<Id>();
  for (const question of open) {
    const others = open.filter(other => other !== question);
    for (const rest of completions(answers, others)) {
      const outcomes = new Set(
        question.options.map(({ id }) => plain(questionnaire, { ...rest, [question.id]: id }).outcome),
      );
      if (outcomes.size === 1) continue;
      found.add(question.id);
      break;
    }
  }
  return found;
}

/** The questions that those in `ids` wait for, as far as they do not apply yet. */
export function waitedFor(
  questionnaire: Questionnaire,
  answers: Answers,
  ids: ReadonlySet<Id>,
): ReadonlySet<Id> {
  const { applicable } = plain(questionnaire, answers);
  const wanted = new Set<Id>(ids);
  const questions = questionnaire.sections.flatMap(section =>
    section.questions.map(({ id, when }) => ({ id, conditions: [section.when, when] })),
  );
  for (const { id, conditions } of questions.toReversed()) {
    if (!wanted.has(id) || applicable.includes(id)) continue;
    // Both conditions must hold, so a clause of the one counts together with a clause of the other.
    const [section = [{}], own = [{}]] = conditions.map(c => (c === undefined ? undefined : clauses(c)));
    for (const first of section)
      for (const second of own) {
        const literals = [...Object.entries(first), ...Object.entries(second)];
        if (literals.some(([q, options]) => answers[q] !== undefined && !options.includes(answers[q])))
          continue;
        for (const [q] of literals) wanted.add(q);
      }
  }
  return wanted;
}
