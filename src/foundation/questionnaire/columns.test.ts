import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateColumns } from './columns.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { randomColumns, seededRandom } from './random-answers.ts';
import { arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
import type { Answers, Compiled } from './types.ts';

function answersAt({ questions }: Compiled, columns: readonly Uint8Array[], row: number): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, options }, q) => {
      const option = options[columns[q]![row]!];
      return option === undefined ? [] : [[id, option.id]];
    }),
  );
}

function results(count: number) {
  return { outcome: new Uint8Array(count), score: new Int32Array(count) };
}

test('agrees with the explaining evaluator on every set of answers, over blocks', () => {
  fc.assert(
    fc.property(
      arbitraryQuestionnaire({ sections: 4, questions: 5 }),
      fc.integer(),
      fc.constantFrom('complete' as const, 'partial' as const, 'arbitrary' as const),
      fc.constantFrom(1, 7, 60),
      (questionnaire, seed, kind, count) => {
        const compiled = compile(questionnaire);
        const columns = randomColumns(compiled, count, kind, seededRandom(seed));
        const out = results(count);
        evaluateColumns(compiled, columns, count, out);
        for (let row = 0; row < count; row++) {
          const { outcome, score } = evaluate(compiled, answersAt(compiled, columns, row));
          expect(questionnaire.outcomes[out.outcome[row]!]!.id).toBe(outcome);
          expect(out.score[row]).toBe(score.value);
        }
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
