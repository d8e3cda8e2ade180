import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from './advice.ts';
import { compile } from './compile.ts';
import type { Id, Questionnaire } from './schema.ts';
import { arbitraryAnswers, arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
import { bruteForce, completions, openQuestions, plain } from './test/brute-force.ts';
import type { Advice, Answers } from './types.ts';

const DISTANCE = { employment: 0, neither: 1, 'self-employment': 2 };

/** All change sets of one size. */
function* changeSets(
  questionnaire: Questionnaire,
  answers: Answers,
  changeable: readonly Id[],
  size: number,
): Generator<Answers> {
  if (size === 0) {
    yield answers;
    return;
  }
  for (const [i, id] of changeable.entries()) {
    const { options } = questionnaire.sections.flatMap(s => s.questions).find(q => q.id === id)!;
    for (const option of options)
      if (!option.unknown && option.id !== answers[id])
        for (const rest of changeSets(questionnaire, answers, changeable.slice(i + 1), size - 1))
          yield { ...rest, [id]: option.id };
  }
}

function margin(questionnaire: Questionnaire, answers: Answers): number {
  const bands = questionnaire.scoring.bands
    .map(({ outcome, from = -Infinity, to = Infinity }) => ({ outcome, from, to }))
    .reduce<{ outcome: Id; from: number; to: number }[]>((all, band) => {
      const last = all.at(-1);
      if (last?.outcome === band.outcome) last.to = band.to;
      else all.push(band);
      return all;
    }, []);
  let least = Infinity;
  for (const complete of completions(answers, openQuestions(questionnaire, answers))) {
    const { end, score } = plain(questionnaire, complete);
    if (end !== undefined) continue;
    const { from, to } = bands.find(band => band.from <= score && score <= band.to)!;
    least = Math.min(least, score - from, to - score);
  }
  return least;
}

function bruteAdvice(questionnaire: Questionnaire, answers: Answers, limit: number): readonly Advice[] {
  const present = bruteForce(questionnaire, answers).possible;
  if (present.length > 1) return [];
  const distance = (id: Id) => DISTANCE[questionnaire.outcomes.find(o => o.id === id)!.direction];
  const { applicable } = plain(questionnaire, answers);
  const questions = questionnaire.sections.flatMap(section => section.questions);
  const order = (id: Id) => questions.findIndex(q => q.id === id);
  const changeable = questions
    .filter(({ id, practice, optional }) => practice && !optional && applicable.includes(id) && id in answers)
    .map(({ id }) => id);
  return questionnaire.outcomes
    .filter(({ id }) => distance(id) > distance(present[0]!))
    .flatMap(({ id: outcome }) => {
      for (let size = 1; size <= changeable.length; size++) {
        const found = [...changeSets(questionnaire, answers, changeable, size)]
          .filter(changed => {
            const { possible } = bruteForce(questionnaire, changed);
            return possible.length === 1 && possible[0] === outcome;
          })
          .map(changed => {
            const changes = changeable.filter(id => changed[id] !== answers[id]);
            const { end, score } = plain(questionnaire, changed);
            const option = (id: Id) => questions[order(id)]!.options.findIndex(o => o.id === changed[id]);
            return {
              margin: margin(questionnaire, changed),
              key: changes.flatMap(id => [order(id), option(id)]),
              advice: {
                outcome,
                changes: changes.map(id => ({ question: id, from: answers[id]!, to: changed[id]! })),
                score: end === undefined ? score : undefined,
              },
            };
          })
          .sort((a, b) => {
            if (a.margin !== b.margin) return b.margin - a.margin;
            const i = a.key.findIndex((value, at) => value !== b.key[at]);
            return i < 0 ? 0 : a.key[i]! - b.key[i]!;
          });
        if (found.length > 0) return found.slice(0, limit).map(({ advice }) => advice);
      }
      return [];
    });
}

function allPractice(questionnaire: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    sections: questionnaire.sections.map(section => ({
      ...section,
      questions: section.questions.map(question => ({ ...question, practice: true })),
    })),
  };
}

test('gives the fewest changes, best first, as trying everything does', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(arbitraryQuestionnaire({ sections: 3, questions: 3 }), fc.boolean())
        .map(([questionnaire, free]) => (free ? allPractice(questionnaire) : questionnaire))
        .chain(questionnaire =>
          fc.tuple(
            fc.constant(questionnaire),
            arbitraryAnswers(questionnaire),
            fc.integer({ min: 1, max: 4 }),
          ),
        ),
      ([questionnaire, answers, limit]) => {
        fc.pre(openQuestions(questionnaire, answers).length <= 4);
        expect(advise(compile(questionnaire), answers, limit)).toEqual(
          bruteAdvice(questionnaire, answers, limit),
        );
      },
    ),
    { numRuns: 300 },
  );
});
