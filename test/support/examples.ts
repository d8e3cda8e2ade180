import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { completeAnswers, readCases } from '../../src/assessment/cases/cases.ts';
import { registry } from '../../src/assessment/model/registry.ts';
import { evaluate } from '../../src/foundation/questionnaire/evaluate.ts';
import { Id, type Question } from '../../src/foundation/questionnaire/schema.ts';
import type { Answers } from '../../src/foundation/questionnaire/types.ts';

/** The day for which the journeys ask an outcome. */
export const DATE = '2026-11-22';

/** The questionnaire of that day. */
export const compiled = registry().find('hiring', DATE);

export function questionOf(id: Id): Question {
  return compiled.questions[compiled.questionIndex.get(id)!]!;
}

const Block1 = z.object({ given: z.record(Id, Id), cases: z.array(z.object({ answers: z.record(Id, Id) })) });

/** Answers as a case has them, and "I do not know" wherever a question applies that it does not answer. */
function completed(given: Answers): Answers {
  const answers = completeAnswers(compiled, given);
  const open = evaluate(compiled, answers).applicable.filter(id => answers[id] === undefined);
  for (const id of open) {
    const unknown = questionOf(id).options.find(option => option.unknown);
    // An answer can make more questions apply.
    if (unknown !== undefined) return completed({ ...answers, [id]: unknown.id });
  }
  return answers;
}

function profile(name: string): Answers {
  return completed(readCases('profiles').find(({ file }) => file === name)!.answers);
}

/** The answers of the first case of a file of block 1, for every question that applies. */
function block1(name: string): Answers {
  const file = new URL(`../../src/assessment/cases/block-1/${name}.yaml`, import.meta.url);
  const { given, cases } = Block1.parse(parse(readFileSync(file, 'utf8')));
  return completed({ ...given, ...cases[0]!.answers });
}

/** The cases of the product that lead to each outcome, with an answer to every question that counts. */
export const EXAMPLES = {
  employment: profile('teacher'),
  'deemed-employment': block1('agent'),
  undecided: profile('it-specialist-in-team'),
  'self-employed': profile('plumber'),
  'out-of-scope': block1('target-group'),
} as const satisfies Readonly<Record<string, Answers>>;

export type Outcome = keyof typeof EXAMPLES;
export const OUTCOMES = Object.keys(EXAMPLES) as readonly Outcome[];

export function outcomeOf(id: Id) {
  return compiled.questionnaire.outcomes.find(outcome => outcome.id === id)!;
}

/** The questions that apply to answers, in the order of the author. */
export function applicable(answers: Answers): readonly Id[] {
  return evaluate(compiled, answers).applicable;
}
