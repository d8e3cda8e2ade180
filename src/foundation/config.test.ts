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

test('an address of the site is without a path, and https when the site is', () => {
  expect(readConfig({ WAAIER_URL: 'https://waaier.example/' })).toMatchObject({
    url: 'https://waaier.example',
    secure: true,
  });
  expect(readConfig({ WAAIER_URL: 'http://127.0.0.1:8080' }).secure).toBe(false);
  for (const url of [
    'waaier.example',
    'https://waaier.example/pad',
    'ftp://waaier.example',
    'https://a:b@x.nl',
  ])
    expect(problemsOf({ WAAIER_URL: url })[0]).toContain(`WAAIER_URL is "${url}"`);
  expect(problemsOf({ WAAIER_URL: 'http://waaier.example', WAAIER_HTTPS: 'yes' })[0]).toContain('https:');
});
