import { expect, test } from 'vitest';
import { checkAnswers } from './check-answers.ts';
import { compile } from './compile.ts';
import { exampleQuestionnaire } from './test/example-questionnaire.ts';

const compiled = compile(exampleQuestionnaire());

test('finds nothing wrong with answers to any of the questions', () => {
  expect(checkAnswers(compiled, {})).toEqual([]);
  expect(checkAnswers(compiled, { check: 'yes', counterparty: 'company' })).toEqual([]);
});

test('names every question and option that is not there, with what is', () => {
  const problems = checkAnswers(compiled, { hour: 'many', hours: 'much', tools: 3 });
  expect(problems.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/answers/hour', 'unknown-question'],
    ['/answers/hours', 'unknown-option'],
    ['/answers/tools', 'unknown-option'],
  ]);
  expect(problems[0]!.message.en).toContain('hours');
  expect(problems[1]!.message.nl).toContain('many, few');
});

test.each([[undefined], [null], ['yes'], [['yes']], [3]])('refuses %j as answers', value => {
  expect(checkAnswers(compiled, value)).toMatchObject([{ pointer: '/answers', code: 'not-an-object' }]);
});

test('is not misled by names that every object has', () => {
  expect(checkAnswers(compiled, JSON.parse('{"__proto__": "yes", "constructor": "yes"}'))).toHaveLength(2);
});
