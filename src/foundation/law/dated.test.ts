import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type IsoDate } from './date.ts';
import { changeDates, type DatedValue, datedSeries, valueOn } from './dated.ts';
import { InputError } from './input-error.ts';

const name = { nl: 'minimumloon', en: 'minimum wage' };
const START = '2020-01-01';

/** Periods one after the other with gaps between them, as [gap before, length] in days; the last one may be open. */
const shape = fc.record({
  parts: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 8 }),
  open: fc.boolean(),
});

function build({ parts, open }: { parts: [number, number][]; open: boolean }) {
  const days: (number | undefined)[] = [];
  const values = parts.map(([gap, length], value): DatedValue<number> => {
    for (let i = 0; i < gap; i++) days.push(undefined);
    const from = addDays(START, days.length);
    for (let i = 0; i < length; i++) days.push(value);
    const last = value === parts.length - 1;
    return last && open
      ? { from, value, source: 'a' }
      : { from, until: addDays(from, length - 1), value, source: 'a' };
  });
  return {
    values,
    onDay: (day: number) => days[day] ?? (open && day >= days.length ? parts.length - 1 : undefined),
  };
}

test('on each day exactly the value of that day, or an error', () => {
  fc.assert(
    fc.property(shape, fc.integer({ min: -3, max: 70 }), fc.nat(), (given, day, turn) => {
      const { values, onDay } = build(given);
      const shuffled = values.map((_, i) => values[(i + turn) % values.length]!);
      const series = datedSeries(name, shuffled);
      const date = addDays(START, day);
      const expected = onDay(day);
      if (expected === undefined)
        expect(() => valueOn(series, date)).toThrow(`no minimum wage known on ${date}; `);
      else expect(valueOn(series, date).value).toBe(expected);
    }),
  );
});

test('an overlap of a single day is refused', () => {
  fc.assert(
    fc.property(shape, fc.nat(), (given, pick) => {
      const { values } = build(given);
      const twice = values[pick % values.length]!;
      const extra: DatedValue<number> = { from: twice.from, until: twice.from, value: -1, source: 'b' };
      expect(() => datedSeries(name, [...values, extra])).toThrow(
        `minimum wage: two values on ${twice.from}`,
      );
    }),
  );
});

const wage = datedSeries(name, [
  { from: '2026-01-01', until: '2026-06-30', value: 1471, source: 'stcrt-a' },
  { from: '2025-07-01', until: '2025-12-31', value: 1440, source: 'stcrt-b' },
]);

test.each([
  ['2031-01-01', 'no minimum wage known on 2031-01-01; last value from 2026-01-01 until 2026-06-30'],
  ['2026-07-01', 'no minimum wage known on 2026-07-01; last value from 2026-01-01 until 2026-06-30'],
  ['2025-06-30', 'no minimum wage known on 2025-06-30; first value from 2025-07-01 until 2025-12-31'],
])('on %s: no fallback, and the nearest value is named', (date: IsoDate, en) => {
  const error = caught(() => valueOn(wage, date));
  expect(error.problems).toMatchObject([{ pointer: '/date', code: 'no-value-on-date', message: { en } }]);
});

test('the same in Dutch, and for a series that is still empty', () => {
  expect(caught(() => valueOn(wage, '2026-07-01')).problems[0]?.message.nl).toBe(
    'geen minimumloon bekend op 2026-07-01; laatste waarde vanaf 2026-01-01 tot en met 2026-06-30',
  );
  expect(caught(() => valueOn(datedSeries(name, []), START)).problems[0]?.message).toEqual({
    nl: 'geen minimumloon bekend op 2020-01-01; er is nog geen waarde',
    en: 'no minimum wage known on 2020-01-01; there is no value yet',
  });
  const open = datedSeries(name, [{ from: '2026-01-01', value: 1, source: 'a' }]);
  expect(() => valueOn(open, '2025-12-31')).toThrow('first value from 2026-01-01');
  expect(valueOn(open, '9999-12-31').value).toBe(1);
});

test('both ends are inclusive', () => {
  expect(valueOn(wage, '2025-12-31').value).toBe(1440);
  expect(valueOn(wage, '2026-01-01')).toMatchObject({ value: 1471, source: 'stcrt-a' });
  expect(valueOn(wage, '2026-06-30').value).toBe(1471);
});

test('days of change', () => {
  expect(changeDates(wage)).toEqual(['2025-07-01', '2026-01-01', '2026-07-01']);
});

test.each([
  [{ from: '2026-02-30', value: 1, source: 'a' }, 'minimum wage: "2026-02-30" is no date'],
  [{ from: '2026-01-01', until: '2026-13-01', value: 1, source: 'a' }, '"2026-13-01" is no date'],
  [{ from: '2026-01-02', until: '2026-01-01', value: 1, source: 'a' }, 'ends (2026-01-01) before it starts'],
  [{ from: '2026-01-01', value: 1, source: '' }, 'the value from 2026-01-01 has no source'],
])('%j is a fault in the data', (value, message) => {
  expect(() => datedSeries(name, [value])).toThrow(message);
});

function caught(action: () => unknown): InputError {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
