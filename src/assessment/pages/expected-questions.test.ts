import { expect, test } from 'vitest';
import { smallHiring } from '../../../test/fixtures/small-hiring.ts';
import { completeAnswers, readCases } from '../cases/cases.ts';
import { registry } from '../model/registry.ts';
import { expectedQuestions } from './expected-questions.ts';

test('an open question is taken to lead where most questions wait', () => {
  expect(expectedQuestions(smallHiring, {})).toEqual(['sector', 'work', 'pay', 'tools', 'kind']);
  expect(expectedQuestions(smallHiring, { tools: 'theirs' })).toEqual(['sector', 'work', 'pay', 'tools']);
});

test('before the first answer the estimate is near what everyday assignments are asked', () => {
  const hiring = registry().newest('hiring')!;
  const about = expectedQuestions(hiring, {}).length;
  for (const { answers } of readCases('profiles').filter(({ file }) => file !== 'plumber')) {
    const asked = expectedQuestions(hiring, completeAnswers(hiring, answers)).length;
    expect(Math.abs(asked - about)).toBeLessThanOrEqual(10);
  }
});
