import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../foundation/law/date.ts';
import { waitingTime } from './waiting-time.ts';

test('one spell: 52 weeks are 364 days', () => {
  expect(waitingTime([{ from: '2024-01-01' }], 52)).toEqual({
    begins: '2024-01-01',
    ends: '2024-12-29',
    counted: 0,
  });
  expect(daysBetween('2024-01-01', '2024-12-29')).toBe(364);
});

test('without a waiting time the benefit begins on the first day', () => {
  expect(waitingTime([{ from: '2024-01-01' }], 0).ends).toBe('2023-12-31');
});

test.each([
  // Ten days, then 27 or 28 days in between: the last one of less than four weeks.
  ['2024-02-07', '2024-01-01'],
  ['2024-02-08', '2024-02-08'],
])('ill until 10 January and again from %s: counted from %s', (again, begins) => {
  const spells = [{ from: '2024-01-01', until: '2024-01-10' }, { from: again }];
  const time = waitingTime(spells, 4);
  expect(time.begins).toBe(begins);
  const rest = begins === again ? 28 : 18;
  expect(time.ends).toBe(addDays(again, rest - 1));
});

test('a maternity benefit between two spells keeps them together', () => {
  const spells = [{ from: '2024-01-01', until: '2024-01-10' }, { from: '2024-05-01' }];
  const maternity = [{ from: '2024-01-11', until: '2024-04-30' }];
  expect(waitingTime(spells, 4, maternity)).toMatchObject({ begins: '2024-01-01', ends: '2024-05-18' });
  expect(waitingTime(spells, 4, [{ from: '2024-01-11', until: '2024-04-29' }]).begins).toBe('2024-05-01');
});

test('spells that have ended before they fill it leave it open', () => {
  expect(waitingTime([{ from: '2024-01-01', until: '2024-01-10' }], 4)).toEqual({
    ...{ begins: '2024-01-01', ends: undefined, counted: 10 },
  });
});

test('however spells are cut without days in between, the end is the same', () => {
  const cuts = fc
    .uniqueArray(fc.integer({ min: 1, max: 700 }), { maxLength: 5 })
    .map(list => list.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(cuts, fc.integer({ min: 1, max: 104 }), (days, weeks) => {
      const starts = [0, ...days].map(day => addDays('2024-01-01', day));
      const spells = starts.map((from, i) => ({ from, until: starts[i + 1] && addDays(starts[i + 1]!, -1) }));
      expect(waitingTime(spells, weeks).ends).toBe(waitingTime([{ from: '2024-01-01' }], weeks).ends);
    }),
  );
});
