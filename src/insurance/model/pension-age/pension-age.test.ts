import { expect, test } from 'vitest';
import { addDays } from '../../../foundation/law/date.ts';
import { pensionAges } from '../../rules/pension-age.ts';
import { pensionAge } from './pension-age.ts';

const written = (born: string) => {
  const { years, months } = pensionAge(born);
  return `${years}+${months}`;
};

test.each([
  ['1947-12-31', '65+0'],
  ['1953-01-01', '66+4'],
  ['1953-08-31', '66+4'],
  ['1954-08-31', '66+4'],
  ['1955-08-31', '66+4'],
  ['1955-09-01', '66+7'],
  ['1956-05-31', '66+7'],
  ['1956-06-01', '66+10'],
  ['1957-02-28', '66+10'],
  ['1957-03-01', '67+0'],
  ['1960-12-31', '67+0'],
  ['1961-01-01', '67+3'],
  ['1961-09-30', '67+3'],
  ['1964-09-30', '67+3'],
])('born on %s: %s', (born, age) => {
  expect(written(born)).toBe(age);
  expect(pensionAge(born).fixed).toBe(true);
});

test('each row begins and ends where the age itself says: reached in the year that the table names', () => {
  const { rows, estimated } = pensionAges;
  for (const [i, { born, reached, source }] of rows.entries()) {
    const last = addDays(rows[i + 1]?.born ?? estimated.born, -1);
    expect(pensionAge(born).date.slice(0, 4)).toBe(String(reached));
    expect(pensionAge(last).date.slice(0, 4)).toBe(String(reached));
    expect(pensionAges.sources.map(({ id }) => id)).toContain(source);
  }
});

test('after the last row the age is not fixed', () => {
  expect(pensionAge('1964-10-01')).toMatchObject({ years: 67, months: 3, date: '2032-01-01', fixed: false });
});

test('not the table of MinBZK/poc-machine-law, which has other ages and cuts by calendar year of birth', () => {
  // Stored there: reached in 2021 66+6, in 2022 66+9, in 2023 67.
  const theirs = { '1955-01-01': '66+6', '1955-10-01': '66+9', '1956-07-01': '67+0' };
  for (const [born, wrong] of Object.entries(theirs)) expect(written(born)).not.toBe(wrong);
  expect(Object.keys(theirs).map(written)).toEqual(['66+4', '66+7', '66+10']);
});
