import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallHiring } from '../../../../test/fixtures/small-hiring.ts';
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts';
import { checkMapping } from './check-mapping.ts';
import { guessMapping } from './guess-mapping.ts';
import { answerTarget, type Target, targetsFor } from './target.ts';

const nothing = new Map<string, Target | null>();
const guess = (...headers: string[]) => guessMapping(headers, smallHiring, nothing);

test('fields and questions are found by their names in either language, and by what people call them', () => {
  for (const language of ['nl', 'en'] as const)
    expect(guess(...FIELDS.map(field => FIELD_NAMES[field][language]))).toEqual(FIELDS);
  expect(
    guess('Nr.', 'Afdeling', "ZZP'er", 'KvK-nr', 'E-mail', 'Startdatum', 'T/m', 'Uren/week', 'Tarief'),
  ).toEqual([
    ...['reference', 'client', 'worker-name', 'worker-kvk', 'worker-email', 'starts', 'ends'],
    ...['hours-per-week', 'hourly-rate'],
  ]);
  const { questions } = smallHiring;
  expect(guess(...questions.map(({ id }) => id))).toEqual(
    questions.map(({ id }) => (id === 'sector' ? 'sector' : answerTarget(id))),
  );
  expect(guess(...questions.map(({ id }) => `Antwoord: ${id}`))).toEqual(
    questions.map(({ id }) => answerTarget(id)),
  );
  expect(guess('Kenmerk', 'Lievelingskleur', '')).toEqual(['reference', null, null]);
});

test('what people of the organisation said before comes first, also that a column is not used', () => {
  const known = new Map<string, Target | null>([
    ['lievelingskleur', 'contract'],
    ['tarief', null],
  ]);
  expect(guessMapping(['Lievelingskleur', 'Tarief', 'Contract'], smallHiring, known)).toEqual([
    'contract',
    null,
    null,
  ]);
});

test('whatever the columns are called, no target is guessed twice', () => {
  const header = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('naam', 'Naam', 'opdrachtnemer', 'nr', 'id', ...FIELDS),
  );
  fc.assert(
    fc.property(fc.array(header, { maxLength: 60 }), headers => {
      const mapping = guess(...headers);
      expect(mapping).toHaveLength(headers.length);
      const used = mapping.filter(target => target !== null);
      expect(new Set(used).size).toBe(used.length);
      expect(checkMapping(mapping, headers, 'refuse').filter(({ code }) => code === 'column-twice')).toEqual(
        [],
      );
    }),
  );
});

test('a column that is missing or chosen twice is named', () => {
  const codes = (mapping: readonly (Target | null)[], existing: 'refuse' | 'update' = 'refuse') =>
    checkMapping(mapping, ['Een', 'Twee'], existing).map(({ pointer, code }) => [pointer, code]);
  expect(codes(targetsFor(smallHiring))).toEqual([]);
  expect(codes(['reference'], 'update')).toEqual([]);
  expect(codes(['reference', 'reference'], 'update')).toEqual([['/columns/1', 'column-twice']]);
  expect(codes(['reference', null])).toHaveLength(4);
  expect(checkMapping([], [], 'update')[0]?.message).toEqual({
    nl: 'Kies in welke kolom dit staat: kenmerk.',
    en: 'Choose which column holds this: reference.',
  });
});
