import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { refuseLost, unusableSign } from './ordinary-text.ts';

const faults = (value: unknown): unknown => {
  try {
    refuseLost(value);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ pointer, message }) => [pointer, message.en]);
  }
};

test('each place with a sign that cannot be kept is named, with the sign', () => {
  expect(
    faults({ name: 'a\u0000b', fine: '🚲\n\t\u0007', list: [1, null, 'x', '\ud800'], 'k\u0000': 1 }),
  ).toEqual([
    ['/name', 'in “name” stands a sign that is not possible: U+0000; expected: ordinary text'],
    ['/list/3', 'in “3” stands a sign that is not possible: U+D800; expected: ordinary text'],
    ['', 'here stands a sign that is not possible: U+0000; expected: ordinary text'],
  ]);
  expect(faults('\u0000')).toHaveLength(1);
});

test('what is let through survives the way to a database: no U+0000, the same after UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(String.fromCharCode) }), text => {
      const kept = !text.includes('\u0000') && Buffer.from(text).toString() === text;
      expect(faults({ text })).toHaveLength(kept ? 0 : 1);
    }),
  );
});

test('a name may hold every letter, and no sign of control', () => {
  expect(unusableSign('Zoë O’Néill-Şahin 李 🚲')).toBeUndefined();
  expect(unusableSign('a\u0007')).toBe('U+0007');
  expect(unusableSign('a\nb')).toBe('U+000A');
  expect(unusableSign('\udc00a')).toBe('U+DC00');
});
