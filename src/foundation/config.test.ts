import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { InputError } from './law/input-error.ts';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problem => problem.message.en);
    throw error;
  }
};

test('nothing set gives the defaults', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 8080, databaseUrl: undefined, dataFolderGiven: false });
});

test.each(['', 'http', '-1', '65536', '80.5', '8080 '])('PORT "%s" is named and refused', port => {
  expect(problemsOf({ PORT: port })).toEqual([
    `PORT is "${port}"; allowed is a whole number from 0 to 65535.`,
  ]);
});

test('a wrong DATABASE_URL is refused without repeating its password', () => {
  const [problem] = problemsOf({ DATABASE_URL: 'mysql://me:secret@server/db' });
  expect(problem).toContain('DATABASE_URL');
  expect(problem).not.toContain('secret');
});

test('every wrong value is named at once', () => {
  expect(problemsOf({ PORT: 'x', DATABASE_URL: 'y', WAAIER_DATA: ' ' })).toHaveLength(3);
});
