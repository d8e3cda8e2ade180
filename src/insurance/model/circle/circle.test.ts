import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../rules/variant.ts';
import { variant, variants } from '../../rules/variants.ts';
import { placeOf } from './circle.ts';
import type { Person } from './person.ts';

const DATE = '2026-01-01';
const plain: Person = {
  kind: 'profit-taker',
  born: '1980-01-01',
  staff: false,
  farming: false,
  conscientiousObjector: false,
  alsoEmployee: false,
  alreadyInsuredSince: null,
};
const places = (person: Partial<Person>) =>
  Object.fromEntries(variants().map(one => [one.id, placeOf(one, { ...plain, ...person }, DATE).place]));

test.each<[string, Partial<Person>, string[]]>([
  // waz, foundation-2020, letter-2021, bill-2024, bill-2025
  ['profit-taker without staff', {}, ['in', 'choice', 'in', 'choice', 'choice']],
  ['profit-taker with staff', { staff: true }, ['in', 'out', 'in', 'choice', 'choice']],
  [
    'director-shareholder without staff',
    { kind: 'director-shareholder' },
    ['in', 'choice', 'out', 'out', 'out'],
  ],
  [
    'director-shareholder with staff',
    { kind: 'director-shareholder', staff: true },
    ['in', 'out', 'out', 'out', 'out'],
  ],
  ['result-taker', { kind: 'result-taker' }, ['in', 'choice', 'out', 'out', 'out']],
  ['assisting spouse', { kind: 'assisting-spouse' }, ['in', 'choice', 'out', 'out', 'out']],
  ['employee', { kind: 'employee' }, ['out', 'out', 'out', 'out', 'out']],
  ['conscientious objector', { conscientiousObjector: true }, ['open', 'out', 'in', 'open', 'open']],
  ['in farming', { farming: true }, ['in', 'open', 'in', 'choice', 'choice']],
  ['at the pension age', { born: '1958-12-01' }, ['out', 'out', 'out', 'out', 'out']],
  ['17 years old', { born: '2008-06-01' }, ['in', 'out', 'out', 'out', 'out']],
])('%s', (_name, person, expected) => {
  expect(Object.values(places(person))).toEqual(expected);
});

test('a missing answer is asked only where it can matter', () => {
  const unknown = placeOf(variant('foundation-2020'), { kind: 'profit-taker', born: '1980-01-01' }, DATE);
  expect([unknown.place, unknown.needs]).toEqual(['needs', ['staff', 'conscientiousObjector']]);
  expect(unknown.notes.map(({ because }) => because.en)).toEqual([
    'Whether farming takes part, the advice left to politics.',
  ]);
  expect(placeOf(variant('letter-2021'), { kind: 'profit-taker', born: '1980-01-01' }, DATE).place).toBe(
    'in',
  );
  expect(placeOf(variant('bill-2025'), { kind: 'result-taker' }, DATE)).toMatchObject({
    place: 'out',
    needs: [],
  });
  expect(placeOf(variant('waz'), {}, DATE).needs).toEqual(['kind', 'born']);
});

test('the one who was insured already and the one who is an employee too get told what is known', () => {
  const { notes } = placeOf(
    variant('bill-2025'),
    { ...plain, alreadyInsuredSince: '2010-01-01', alsoEmployee: true },
    DATE,
  );
  expect(notes.map(({ because }) => because.en)).toEqual([
    'Whoever has a private policy already can keep it (transitional rule).',
    expect.stringContaining('franchise'),
  ]);
});

test('knowing more never turns a decided place into another, but for a group that the variant is silent on', () => {
  const answer = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const person = fc.record({
    kind: answer(fc.constantFrom(...KINDS)),
    born: answer(fc.constantFrom('1950-01-01', '1980-01-01', '2012-01-01')),
    staff: answer(fc.boolean()),
    farming: answer(fc.boolean()),
    conscientiousObjector: answer(fc.boolean()),
  });
  fc.assert(
    fc.property(fc.constantFrom(...variants()), person, person, (one, known, more) => {
      const before = placeOf(one, known, DATE);
      if (before.place === 'needs') return;
      const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
      const after = placeOf(one, { ...more, ...given }, DATE).place;
      expect(before.notes.length > 0 ? [before.place, 'open'] : [before.place]).toContain(after);
    }),
  );
});
