import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../foundation/law/date.ts';
import { segments } from './segments.ts';
import { type Spell, waitingTime } from './waiting-time.ts';

const ill = (from: string, until?: string, more: Partial<Spell> = {}): Spell => ({
  kind: 'illness',
  from,
  until,
  ...more,
});

test('one illness: 364 days, then the right', () => {
  expect(waitingTime([ill('2025-01-01')], 52)).toEqual({
    onset: '2025-01-01',
    days: 364,
    until: '2025-12-30',
    benefitFrom: '2025-12-31',
  });
});

test('less than four weeks in between: counted together, and the days between do not count', () => {
  // 31 days of illness, 27 days well.
  const joined = waitingTime([ill('2025-01-01', '2025-01-31'), ill('2025-02-28')], 52);
  expect(joined).toMatchObject({ onset: '2025-01-01', benefitFrom: addDays('2025-02-28', 364 - 31) });
  const apart = waitingTime([ill('2025-01-01', '2025-01-31'), ill('2025-03-01')], 52);
  expect(apart).toMatchObject({ onset: '2025-03-01', benefitFrom: addDays('2025-03-01', 364) });
});

test('on both sides of a maternity benefit: counted together, unless the cause is another', () => {
  const leave: Spell = { kind: 'maternity', from: '2025-03-01', until: '2025-06-20' };
  const around = (more: Partial<Spell>) =>
    waitingTime([ill('2025-01-01', '2025-02-28'), leave, ill('2025-06-21', undefined, more)], 52);
  expect(around({})).toMatchObject({ onset: '2025-01-01', benefitFrom: addDays('2025-06-21', 364 - 59) });
  expect(around({ otherCause: true })?.onset).toBe('2025-06-21');
  expect(waitingTime([ill('2025-01-01', '2025-02-28'), leave, ill('2025-06-22')], 52)?.onset).toBe(
    '2025-06-22',
  );
});

test('well at the end, ill again within four weeks: the right begins then', () => {
  const whole = ill('2025-01-01', '2025-12-30');
  expect(waitingTime([whole, ill('2026-01-27')], 52)?.benefitFrom).toBe('2026-01-27');
  expect(waitingTime([whole, ill('2026-01-28')], 52)?.benefitFrom).toBeUndefined();
});

test('not over yet, or no illness at all', () => {
  expect(waitingTime([ill('2025-01-01', '2025-01-10')], 52)).toEqual({
    onset: '2025-01-01',
    days: 10,
    until: undefined,
    benefitFrom: undefined,
  });
  expect(waitingTime([], 52)).toBeUndefined();
});

test('spells out of order name the field', () => {
  expect(() => waitingTime([ill('2025-01-02', '2025-01-01')], 52)).toThrow('/spells/0/until');
  expect(() => waitingTime([ill('2025-01-01', '2025-01-10'), ill('2025-01-10')], 52)).toThrow(
    '/spells/1/from',
  );
});

const none = { income: 0, supplement: 0, class: '80-100' };

test('the line of a person: before, waiting, benefit, another class, pension', () => {
  const line = segments({
    onset: '2025-01-01',
    benefitFrom: '2025-12-31',
    pension: '2040-05-01',
    before: 250000,
    paid: [
      { ...none, from: '2025-12-31', benefit: 170000 },
      { ...none, from: '2030-06-01', benefit: 60000, class: '35-45' },
    ],
  });
  expect(line.map(({ kind, from, until, benefit }) => [kind, from, until, benefit])).toEqual([
    ['before', '2024-01-01', '2024-12-31', 0],
    ['waiting', '2025-01-01', '2025-12-30', 0],
    ['benefit', '2025-12-31', '2030-05-31', 170000],
    ['benefit', '2030-06-01', '2040-04-30', 60000],
    ['pension', '2040-05-01', undefined, 0],
  ]);
});

test('whatever is given, the stretches follow each other without a gap', () => {
  const days = fc.integer({ min: 1, max: 15_000 });
  fc.assert(
    fc.property(
      days,
      fc.option(days, { nil: undefined }),
      fc.array(days, { maxLength: 4 }),
      (age, wait, changes) => {
        const onset = '2025-01-01';
        const paid = [0, ...changes.sort((a, b) => a - b)].map(after => ({
          ...none,
          from: addDays(onset, after),
          benefit: 1000,
        }));
        const line = segments({
          onset,
          benefitFrom: wait === undefined ? undefined : addDays(onset, wait),
          pension: addDays(onset, age),
          before: 1,
          paid,
        });
        for (const [i, { until }] of line.entries()) {
          const next = line[i + 1];
          expect(until && addDays(until, 1)).toBe(next?.from);
        }
        expect(line.at(-1)?.kind).toBe('pension');
      },
    ),
  );
});
