import { expect, test } from 'vitest';
import { InputError } from '../../foundation/law/input-error.ts';
import { readRequest, withProblems } from './read-request.ts';

const request = { questionnaire: 'small', date: '2026-11-22', answers: {} };

test('takes a request and a saved file', () => {
  expect(readRequest(request)).toEqual({ request, problems: [] });
  expect(readRequest({ format: 'waaier-assessment/1', ...request }).request).toMatchObject(request);
});

test('keeps what is wrong around a request beside it', () => {
  const { request: read, problems } = readRequest({ date: 7, order: 'chosen', 'a/b': 1 }, ['order']);
  expect(read).toEqual({ questionnaire: undefined, date: 7, answers: undefined });
  expect(problems).toMatchObject([{ pointer: '/a~1b', code: 'unknown-field' }]);
});

test('refuses what is neither', () => {
  expect(() => readRequest([])).toThrow(InputError);
  expect(() => readRequest(null)).toThrow(InputError);
  expect(() => readRequest({ format: 'other/1', ...request })).toThrow(/format/);
});

test('adds up problems', () => {
  const problem = (code: string) => ({ pointer: '', code, message: { nl: code, en: code } });
  expect(withProblems([], () => 7)).toBe(7);
  expect(() => withProblems([problem('a')], () => 7)).toThrow('a');
  const both = () =>
    withProblems([problem('a')], () => {
      throw new InputError([problem('b')]);
    });
  expect(both).toThrow(/a[\s\S]*b/);
});
