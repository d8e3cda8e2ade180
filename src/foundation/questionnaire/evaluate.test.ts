import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { arbitraryAnswers, arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
import { bruteForce, mattering, plain, waitedFor } from './test/brute-force.ts';

const cases = arbitraryQuestionnaire({ sections: 3, questions: 3 }).chain(questionnaire =>
  fc.tuple(fc.constant(questionnaire), arbitraryAnswers(questionnaire)),
);

test('possible outcomes and the interval are those of every completion', () => {
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      const evaluation = evaluate(compile(questionnaire), answers);
      const { possible, low, high } = bruteForce(questionnaire, answers);
      expect(evaluation.possible).toEqual(possible);
      expect(evaluation.score).toMatchObject({ low, high, exact: true });
      expect(evaluation.score.value).toBe(plain(questionnaire, answers).score);
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});

test('needed are the questions that matter, and those for which one that matters waits', () => {
  fc.assert(
    fc.property(cases, ([questionnaire, answers]) => {
      const evaluation = evaluate(compile(questionnaire), answers);
      if (evaluation.kind !== 'needs') return;
      const matter = mattering(questionnaire, answers);
      const waiting = waitedFor(questionnaire, answers, matter);
      const open = evaluation.applicable.filter(id => answers[id] === undefined);
      expect(evaluation.needs.filter(id => answers[id] === undefined)).toEqual(
        open.filter(id => matter.has(id) || waiting.has(id)),
      );
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});
