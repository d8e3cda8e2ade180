import { expect, test } from 'vitest';
import { smallHiring } from '../../../test/fixtures/small-hiring.ts';
import { evaluate } from '../../foundation/questionnaire/evaluate.ts';
import type { Answers } from '../../foundation/questionnaire/types.ts';
import type { Mode } from './draft.ts';
import { backOf, type Journey, nextOf, pathOf, progressOf } from './journey.ts';
import { questionOf } from './lookup.ts';

function journey(answers: Answers, mode: Mode = 'complete', skipped: readonly string[] = []): Journey {
  return {
    compiled: smallHiring,
    draft: { questionnaire: 'hiring', date: '2026-11-22', mode, answers, skipped },
    evaluation: evaluate(smallHiring, answers),
  };
}

test('a complete file goes in author order, over what was passed over, up to the last question', () => {
  expect(nextOf(journey({}))).toBe('sector');
  expect(nextOf(journey({}, 'complete', ['sector']))).toBe('work');
  expect(nextOf(journey({ work: 'no', tools: 'own' }, 'complete', ['sector']))).toBe('pay');
  expect(
    nextOf(journey({ work: 'yes', pay: 'hour', tools: 'theirs' }, 'complete', ['sector'])),
  ).toBeUndefined();
});

test('a short journey never asks what cannot decide, and stops when the outcome is fixed', () => {
  const first = nextOf(journey({}, 'short'))!;
  expect(questionOf(smallHiring, first).optional).toBeUndefined();
  expect(nextOf(journey({ work: 'no' }, 'short'))).toBeUndefined();
});

test('back goes along the path: by subject in a complete file, by time in a short one', () => {
  const answers = { tools: 'own', pay: 'hour', work: 'yes' };
  expect(pathOf(journey(answers))).toEqual(['work', 'pay', 'tools']);
  expect(pathOf(journey(answers, 'short'))).toEqual(['tools', 'pay', 'work']);
  expect(backOf(journey(answers), 'kind')).toBe('tools');
  expect(backOf(journey(answers), 'work')).toBeUndefined();
  expect(backOf(journey(answers), 'sector')).toBeUndefined();
  expect(backOf(journey(answers, 'short'), 'kind')).toBe('work');
  expect(backOf(journey(answers, 'short'), 'work')).toBe('pay');
});

test('an answer to a question that no longer applies is not on the path', () => {
  expect(pathOf(journey({ tools: 'theirs', kind: 'heavy' }, 'short'))).toEqual(['tools']);
});

test('the number of a question is its place on the path; the total is what the answers lead to', () => {
  expect(progressOf(journey({ work: 'yes', tools: 'own' }), 'kind')).toEqual({ number: 5, total: 5 });
  expect(progressOf(journey({}), 'sector')).toEqual({ number: 1, total: 5 });
  expect(progressOf(journey({ tools: 'theirs' }), 'pay')).toEqual({ number: 3, total: 4 });
});

test('in a short journey questions that cannot decide are not counted', () => {
  expect(progressOf(journey({}, 'short'), 'work')).toEqual({ number: 1, total: 4 });
  expect(progressOf(journey({ work: 'yes' }, 'short'), 'pay')).toEqual({ number: 2, total: 4 });
  expect(progressOf(journey({ work: 'yes', pay: 'hour' }, 'short'), 'work')).toEqual({ number: 1, total: 4 });
});
