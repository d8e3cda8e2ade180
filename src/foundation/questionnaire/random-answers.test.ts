import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { randomAnswers, randomColumns, seededRandom } from './random-answers.ts';
import { exampleQuestionnaire } from './test/example-questionnaire.ts';

const compiled = compile(exampleQuestionnaire());

test('the same seed gives the same answers, another seed others', () => {
  const draw = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, () => randomAnswers(compiled, 'arbitrary', random));
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test('complete answers leave nothing open and hold nothing that does not apply', () => {
  const random = seededRandom(3);
  for (let i = 0; i < 200; i++) {
    const answers = randomAnswers(compiled, 'complete', random);
    const { applicable, ignored } = evaluate(compiled, answers);
    expect(Object.keys(answers)).toEqual(applicable);
    expect(ignored).toEqual([]);
  }
});

test('partial and arbitrary answers leave some open; arbitrary ones hold some that do not apply', () => {
  const random = seededRandom(4);
  const kinds = (kind: 'partial' | 'arbitrary') =>
    Array.from({ length: 200 }, () => evaluate(compiled, randomAnswers(compiled, kind, random)));
  expect(new Set(kinds('partial').map(({ kind }) => kind))).toContain('needs');
  expect(kinds('partial').every(({ ignored }) => ignored.length === 0)).toBe(true);
  expect(kinds('arbitrary').some(({ ignored }) => ignored.length > 0)).toBe(true);
});

test('columns hold the same persons', () => {
  const columns = randomColumns(compiled, 5, 'partial', seededRandom(6));
  const random = seededRandom(6);
  for (let row = 0; row < 5; row++)
    expect(
      Object.fromEntries(
        compiled.questions.flatMap(({ id, options }, q) => {
          const option = options[columns[q]![row]!];
          return option === undefined ? [] : [[id, option.id]];
        }),
      ),
    ).toEqual(randomAnswers(compiled, 'partial', random));
});
