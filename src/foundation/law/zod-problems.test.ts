import { expect, test } from 'vitest';
import { z } from 'zod';
import { IsoDate } from './date.ts';
import { InputError } from './input-error.ts';
import { parseInput } from './zod-problems.ts';

const Id = z.string().regex(/^[a-z]+$/, 'lower case letters, digits and hyphens');

const Form = z.strictObject({
  name: z.string().min(2),
  hours: z.int().min(0).max(60),
  kind: z.enum(['fact', 'judgement']),
  tags: z.array(z.string()).max(1).optional(),
  day: IsoDate.optional(),
  web: z.url({ protocol: /^https$/ }).optional(),
  fives: z.number().multipleOf(5).optional(),
  answers: z.record(Id, Id).optional(),
  shape: z
    .discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })])
    .optional(),
  when: z.union([z.string(), z.array(z.object({ day: z.number() }))]).optional(),
});
const good = { name: 'Ada', hours: 8, kind: 'fact' };

test('good input comes back typed', () => {
  expect(parseInput(Form, good)).toEqual(good);
});

test.each([
  [{ ...good, name: undefined }, '/name', 'missing', 'dit veld ontbreekt; verwacht: tekst'],
  [{ ...good, kind: undefined }, '/kind', 'missing', 'dit veld ontbreekt; verwacht: "fact", "judgement"'],
  [{ ...good, name: 7 }, '/name', 'invalid-type', '7 kan hier niet; verwacht: tekst'],
  [{ ...good, name: 'A' }, '/name', 'too-small', '"A" kan hier niet; verwacht: minstens 2 tekens'],
  [{ ...good, hours: 61 }, '/hours', 'too-big', '61 kan hier niet; verwacht: hooguit 60'],
  [{ ...good, hours: 1.5 }, '/hours', 'invalid-type', '1.5 kan hier niet; verwacht: een heel getal'],
  [{ ...good, kind: 'x' }, '/kind', 'invalid-value', '"x" kan hier niet; verwacht: "fact", "judgement"'],
  [
    { ...good, tags: ['a', 'b'] },
    '/tags',
    'too-big',
    '["a","b"] kan hier niet; verwacht: hooguit 1 in de lijst',
  ],
  [{ ...good, extra: 1 }, '/extra', 'unknown-field', 'het veld “extra” bestaat hier niet'],
  [
    { ...good, when: [{ day: 'x' }] },
    '/when/0/day',
    'invalid-type',
    '"x" kan hier niet; verwacht: een getal',
  ],
  [
    { ...good, shape: { kind: 'c' } },
    '/shape/kind',
    'invalid-union',
    '"c" kan hier niet; verwacht: "a", "b"',
  ],
  [
    { ...good, answers: { 'A b': 'x' } },
    '/answers/A b',
    'invalid-format',
    '"A b" kan hier niet; verwacht: kleine letters, cijfers en streepjes',
  ],
  [
    { ...good, web: 'http://a.nl' },
    '/web',
    'invalid-format',
    '"http://a.nl" kan hier niet; verwacht: een webadres met https',
  ],
  [{ ...good, fives: 7 }, '/fives', 'not-multiple-of', '7 kan hier niet; verwacht: een veelvoud van 5'],
  [{ ...good, when: 7 }, '/when', 'invalid-union', '7 kan hier niet; verwacht: tekst of een lijst'],
  [
    { ...good, day: '2026-02-30' },
    '/day',
    'custom',
    '"2026-02-30" kan hier niet; verwacht: een datum als JJJJ-MM-DD',
  ],
  ['no', '', 'invalid-type', '"no" kan hier niet; verwacht: een object'],
])('%j names its place, what was given and what is allowed', (input, pointer, code, nl) => {
  try {
    parseInput(Form, input);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems).toHaveLength(1);
    expect(error.problems[0]).toMatchObject({ pointer, code, message: { nl } });
  }
});

test('long input is shortened in the message', () => {
  expect(() => parseInput(Form, { ...good, hours: 'x'.repeat(1000) })).toThrow(
    /^\/hours: "x{58}… is not possible here/,
  );
});
