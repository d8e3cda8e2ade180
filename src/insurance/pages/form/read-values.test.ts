import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import { formatAmount } from '../../../foundation/law/money.ts';
import type { FormField } from './field.ts';
import { fieldOf } from './field-of.ts';
import { readValues } from './read-values.ts';

const field = (pointer: string, kind: FormField['kind']): FormField => ({
  ...{ name: pointer.slice(1).replaceAll('/', '-'), pointer, kind, label: { nl: 'x', en: 'x' } },
  ...(kind === 'choice' && { options: [{ value: 'log', label: { nl: 'log', en: 'log' } }] }),
});
const FIELDS = [
  field('/profits/2024', 'amount'),
  field('/risk/uniform/1', 'percent'),
  field('/risk/uniform/0', 'percent'),
  field('/firms', 'number'),
  field('/born', 'date'),
  field('/utility', 'choice'),
  field('/staff', 'check'),
];

test('what is typed becomes the input of a calculation; what is empty is left out', () => {
  const typed = {
    ...{ 'profits-2024': '€ 24.000', 'risk-uniform-0': '0', 'risk-uniform-1': '12,5 %', firms: '4' },
    ...{ born: '1980-02-29', utility: 'log', staff: 'yes' },
  };
  expect(readValues(FIELDS, typed, 'nl')).toEqual({
    ...{ profits: { 2024: 2_400_000 }, risk: { uniform: [0, 0.125] }, firms: 4 },
    ...{ born: '1980-02-29', utility: 'log', staff: true },
  });
  expect(readValues(FIELDS, { firms: ' ' }, 'nl')).toEqual({});
});

test('a percentage keeps its digits', () => {
  for (const [text, value] of [
    ['5,4', 0.054],
    ['0,1', 0.001],
    ['27', 0.27],
    ['8%', 0.08],
    ['-3', -0.03],
  ] as const)
    expect(readValues(FIELDS, { 'risk-uniform-0': text }, 'nl')).toEqual({ risk: { uniform: [value] } });
});

test('an amount comes back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), amount => {
      const typed = { 'profits-2024': formatAmount(amount, 'en') };
      expect(readValues(FIELDS, typed, 'en')).toEqual({ profits: { 2024: amount } });
    }),
  );
});

test('every field that cannot be read is named', () => {
  try {
    readValues(FIELDS, { 'profits-2024': 'veel', firms: '1.5', utility: 'cube' }, 'nl');
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.map(({ pointer }) => pointer)).toEqual(['/profits/2024', '/firms', '/utility']);
  }
});

test('what may not be empty says so, beside what cannot be read', () => {
  const needed = { nl: 'Vul je geboortedatum in.', en: 'Fill in your date of birth.' };
  const fields = [...FIELDS, { ...field('/birth', 'date'), needed }];
  try {
    readValues(fields, { firms: 'x', birth: ' ' }, 'nl');
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.map(({ pointer }) => pointer)).toEqual(['/firms', '/birth']);
    expect(error.problems[1]!.message).toEqual(needed);
  }
});

test('what is too low, too high or too fine is said in the unit that is typed', () => {
  const fields = [
    { ...field('/wage', 'amount'), from: 0 },
    { ...field('/rate', 'percent'), to: 100, decimals: 2 },
    { ...field('/weeks', 'number'), from: 1, decimals: 0 },
  ];
  const said = (typed: Readonly<Record<string, string>>) => {
    try {
      return readValues(fields, typed, 'nl');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.problems.map(({ message }) => message.nl);
    }
  };
  expect(said({ wage: '0', rate: '100', weeks: '1' })).toEqual({ wage: 0, rate: 1, weeks: 1 });
  expect(said({ rate: '5,55' })).toEqual({ rate: 0.0555 });
  expect(said({ wage: '-0,01', rate: '100,01', weeks: '0' })).toEqual([
    'Dit is te laag. Vul 0 of meer in.',
    'Dit is te hoog. Vul hooguit 100 in.',
    'Dit is te laag. Vul 1 of meer in.',
  ]);
  expect(said({ rate: '5,555', weeks: '1,5' })).toEqual([
    'Vul een getal in met hooguit 2 cijfers achter de komma.',
    'Vul een heel getal in.',
  ]);
});

test('a place in the input leads to its field, the field around it or the first one within it', () => {
  expect(fieldOf(FIELDS, '/firms')).toBe('firms');
  expect(fieldOf(FIELDS, '/firms/x')).toBe('firms');
  expect(fieldOf(FIELDS, '/profits')).toBe('profits-2024');
  expect(fieldOf(FIELDS, '')).toBeUndefined();
  expect(fieldOf(FIELDS, '/variant')).toBeUndefined();
});
