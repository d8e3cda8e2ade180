import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../foundation/law/input-error.ts';
import { LANGUAGES } from '../../foundation/law/text.ts';
import { Engagement, MINUTES_IN_A_WEEK } from './engagement.ts';
import { anEngagement, SECTORS } from './fixture.ts';
import { readEngagement } from './read-engagement.ts';
import { readTexts } from './read-texts.ts';
import { writeTexts } from './write-texts.ts';

function problemsOf(read: () => unknown): readonly (readonly [string, string, string])[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ pointer, code, message }) => [pointer, code, message.nl]);
  }
  return [];
}

const word = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .map(text => text.normalize('NFC').trim())
  .filter(text => /\S/.test(text) && !/[;\p{Cc}\p{Cs}\p{Cn}\u2028\u2029]/u.test(text));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const engagement = fc
  .record({
    reference: word,
    client: word,
    worker: fc.record({
      name: word,
      kvk: orNull(fc.stringMatching(/^\d{8}$/)),
      email: orNull(fc.stringMatching(/^[a-z0-9.+-]{1,20}@[a-z0-9-]{1,20}\.[a-z]{2,10}$/)),
    }),
    chain: fc.array(word, { maxLength: 4 }),
    assignment: fc.array(word, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\n')),
    starts: day,
    ends: orNull(day),
    minutesPerWeek: orNull(fc.integer({ min: 0, max: MINUTES_IN_A_WEEK })),
    rateCents: orNull(fc.integer({ min: 0, max: 100_000_000 })),
    sector: orNull(fc.constantFrom(...SECTORS.map(({ id }) => id))),
    contract: orNull(word),
  })
  .filter(({ starts, ends }) => ends === null || ends >= starts);

test('what is a valid engagement is read as it is, and as typed text it reads the same', () => {
  fc.assert(
    fc.property(engagement, fc.constantFrom(...LANGUAGES), (given, language) => {
      expect(readEngagement(given, SECTORS)).toEqual(given);
      expect(readTexts(writeTexts(given, language), language, SECTORS)).toEqual(given);
    }),
  );
});

test('whatever is given is read or refused with a place and a sentence in both languages', () => {
  const fields = fc.record(
    Object.fromEntries(
      Object.keys(anEngagement()).map(key => [key, fc.anything({ withNullPrototype: false })]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fields), value => {
      try {
        expect(Engagement.safeParse(readEngagement(value, SECTORS)).success).toBe(true);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
        for (const { message } of error.problems) expect([message.nl, message.en]).not.toContain('');
      }
    }),
  );
});

test('whatever is typed is read or refused, one problem a field, in the order of the fields', () => {
  const typed = fc.dictionary(
    fc.constantFrom(...(Object.keys(writeTexts(anEngagement(), 'nl')) as string[])),
    fc.oneof(fc.string(), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom(...LANGUAGES), (texts, language) => {
      const pointers = problemsOf(() => readTexts(texts, language, SECTORS)).map(([pointer]) => pointer);
      expect(new Set(pointers).size).toBe(pointers.length);
    }),
  );
});

test('every problem names its field, what was given and what is allowed', () => {
  const wrong = {
    ...writeTexts(anEngagement(), 'nl'),
    reference: '',
    'worker-kvk': '1234',
    'worker-email': 'nobody',
    starts: '31-02-2026',
    'hours-per-week': 'veel',
    'hourly-rate': '80 euro',
    sector: 'ruimtevaart',
  };
  expect(problemsOf(() => readTexts(wrong, 'nl', SECTORS))).toEqual([
    ['/reference', 'missing', 'Kenmerk: dit is nog leeg; vul het in'],
    [
      '/worker/kvk',
      'custom',
      'KvK-nummer van de opdrachtnemer: "1234" kan hier niet; verwacht: acht cijfers',
    ],
    [
      '/worker/email',
      'custom',
      'E-mailadres van de opdrachtnemer: "nobody" kan hier niet; verwacht: een e-mailadres',
    ],
    [
      '/starts',
      'not-a-date',
      'Begindatum: "31-02-2026" kan hier niet; verwacht: een bestaande datum als dag-maand-jaar (22-11-2026) of jaar-maand-dag (2026-11-22)',
    ],
    ['/minutesPerWeek', 'hours', 'Uren per week: "veel" kan hier niet; verwacht: uren als 32, 32,5 of 32:30'],
    ['/rateCents', 'amount', 'Uurtarief zonder btw: "80 euro" is geen bedrag; schrijf het zo: 1.234,56'],
    ['/sector', 'unknown-sector', 'Sector: "ruimtevaart" kan hier niet; verwacht: Zorg; Bouw'],
  ]);
});

test('Dutch and English notation', () => {
  const typed = {
    ...writeTexts(anEngagement(), 'nl'),
    starts: '5-1-2026',
    ends: '2026-12-31',
    sector: ' zorg ',
  };
  const dutch = {
    ...typed,
    'hours-per-week': '32,5',
    'hourly-rate': '€ 1.087,50',
    chain: 'Bureau A; Bureau B',
  };
  expect(readTexts(dutch, 'nl', SECTORS)).toMatchObject({
    starts: '2026-01-05',
    ends: '2026-12-31',
    minutesPerWeek: 1950,
    rateCents: 108_750,
    sector: 'care',
    chain: ['Bureau A', 'Bureau B'],
  });
  expect(
    readTexts({ ...typed, 'hours-per-week': '7.33', 'hourly-rate': '1,087.5' }, 'en', SECTORS),
  ).toMatchObject({
    minutesPerWeek: 440,
    rateCents: 108_750,
  });
});

test.each([
  ['an end before the start', { ends: '2025-12-31' }, '/ends', 'ends-before-start'],
  ['more hours than a week has', { minutesPerWeek: MINUTES_IN_A_WEEK + 1 }, '/minutesPerWeek', 'too-big'],
  ['a rate below nothing', { rateCents: -1 }, '/rateCents', 'too-small'],
  ['a sector that is not on the list', { sector: 'space' }, '/sector', 'unknown-sector'],
  ['a name of two lines', { worker: { name: 'Jan\nJansen' } }, '/worker/name', 'custom'],
  ['a party that reads as two', { chain: ['A;B'] }, '/chain/0', 'custom'],
  ['a sign that no database keeps', { assignment: 'a\u0000b' }, '/assignment', 'custom'],
  ['a field that does not exist', { colour: 'red' }, '/colour', 'unknown-field'],
])('refuses %s', (_, change, pointer, code) => {
  const found = problemsOf(() => readEngagement({ ...anEngagement(), ...change }, SECTORS));
  expect(found.map(problem => problem.slice(0, 2))).toEqual([[pointer, code]]);
});
