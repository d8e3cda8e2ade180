import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateColumns } from './columns.ts';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { randomColumns, seededRandom } from './random-answers.ts';
import { arbitraryQuestionnaire } from './test/arbitrary-questionnaire.ts';
import { exampleQuestionnaire } from './test/example-questionnaire.ts';
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
    { numRuns: 300 },
  );
});

test('goes on from block to block, with a last one that is not full', () => {
  const compiled = compile(exampleQuestionnaire());
  const count = 2500;
  const columns = randomColumns(compiled, count, 'partial', seededRandom(1));
  const out = results(count);
  evaluateColumns(compiled, columns, count, out);
  for (const row of [0, 1023, 1024, 2047, 2048, 2499]) {
    const { outcome, score } = evaluate(compiled, answersAt(compiled, columns, row));
    expect(compiled.questionnaire.outcomes[out.outcome[row]!]!.id).toBe(outcome);
    expect(out.score[row]).toBe(score.value);
  }
});

test('names the row and the question of an option that is not there, also where the question does not apply', () => {
  const compiled = compile(exampleQuestionnaire());
  const columns = randomColumns(compiled, 3, 'complete', seededRandom(1));
  columns[compiled.questionIndex.get('check')!]![2] = 2;
  expect(() => evaluateColumns(compiled, columns, 3, results(3))).toThrow(
    'row 2, question "check": there is no option 2; allowed are 0 to 1, and 255 for no answer',
  );
});

test('refuses columns that do not fit', () => {
  const compiled = compile(exampleQuestionnaire());
  const columns = randomColumns(compiled, 3, 'complete', seededRandom(1));
  expect(() => evaluateColumns(compiled, columns.slice(1), 3, results(3))).toThrow('7 columns were given');
  expect(() => evaluateColumns(compiled, columns, 4, results(4))).toThrow('has 3 rows; 4 are needed');
  expect(() => evaluateColumns(compiled, columns, 3, results(2))).toThrow('no room for 3 rows');
});
