import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { arbitraryAnswers, arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
import { bruteForce, plain } from './test/brute-force.ts';

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
