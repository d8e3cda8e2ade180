import { expect, test } from 'vitest';
import { small } from '../../../test/fixtures/small-questionnaire.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { createRegistry, questionnaireFor, questionnaires, type Registry } from './registry.ts';

const version = (number: string, from: string, until?: string): Compiled => ({
  ...small,
  questionnaire: { ...small.questionnaire, version: number, from, until },
});

const two = createRegistry([version('2.0.0', '2026-07-01'), version('1.0.0', '2026-01-01', '2026-06-30')]);

function problemsOf(registry: Registry, id: unknown, date: unknown) {
  try {
    registry.find(id, date);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('found');
}

test('finds the version that is valid on a date, both ends inclusive', () => {
  expect(two.find('small', '2026-01-01').questionnaire.version).toBe('1.0.0');
  expect(two.find('small', '2026-06-30').questionnaire.version).toBe('1.0.0');
  expect(two.find('small', '2026-07-01').questionnaire.version).toBe('2.0.0');
  expect(two.find('small', '2999-01-01').questionnaire.version).toBe('2.0.0');
  expect(two.newest('small')?.questionnaire.version).toBe('2.0.0');
  expect(two.all.map(({ questionnaire }) => questionnaire.version)).toEqual(['1.0.0', '2.0.0']);
});

test('names what exists and the periods that are valid', () => {
  expect(problemsOf(two, 'big', '2026-01-01')).toMatchObject([
    {
      pointer: '/questionnaire',
      code: 'unknown-questionnaire',
      message: { nl: expect.stringContaining('small') },
    },
  ]);
  const [outOfRange] = problemsOf(two, 'small', '2025-12-31');
  expect(outOfRange).toMatchObject({ pointer: '/date', code: 'date-out-of-range' });
  expect(outOfRange?.message.nl).toContain('van 2026-01-01 tot en met 2026-06-30, vanaf 2026-07-01');
  expect(problemsOf(two, 'big', 'soon').map(({ pointer }) => pointer)).toEqual(['/questionnaire', '/date']);
});

test.each([undefined, null, 20260101, '', '2026-02-30', '2026-1-1', '2026-01-01T00:00', ['2026-01-01'], {}])(
  'refuses the date %j',
  date => {
    expect(problemsOf(two, 'small', date)).toMatchObject([{ pointer: '/date', code: 'not-a-date' }]);
  },
);

test('refuses two versions on one day', () => {
  expect(() =>
    createRegistry([version('1.0.0', '2026-01-01', '2026-06-30'), version('2.0.0', '2026-06-30')]),
  ).toThrow('questionnaire "small": versions 1.0.0 and 2.0.0 are both valid on 2026-06-30');
  expect(() => createRegistry([version('1.0.0', '2026-01-01'), version('2.0.0', '2027-01-01')])).toThrow(
    'both valid',
  );
});

test('knows the questionnaires of the product', () => {
  expect(questionnaires().map(({ questionnaire }) => questionnaire.id)).toContain('hiring');
  expect(questionnaireFor('hiring', '2026-11-22').questionnaire.id).toBe('hiring');
});
