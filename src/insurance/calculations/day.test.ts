import { expect, test } from 'vitest';
import { Day } from './day.ts';

const messages = (value: string) => Day.safeParse(value).error?.issues.map(({ message }) => message);

test('a day is a date of our time; what is wrong is said once', () => {
  expect(messages('2199-12-31')).toBeUndefined();
  expect(messages('x')).toEqual(['a date as YYYY-MM-DD']);
  expect(messages('2025-02-30')).toEqual(['a date as YYYY-MM-DD']);
  expect(messages('1899-12-31')).toEqual(['a day from 1900 up to and including 2199']);
});
