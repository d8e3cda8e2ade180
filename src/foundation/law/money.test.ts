import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { cents, formatAmount, parseAmount, sumCents } from './money.ts';
import { LANGUAGES } from './text.ts';

const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -200_000, max: 200_000 }));

test('what is written can be read again', () => {
  fc.assert(
    fc.property(amount, fc.constantFrom(...LANGUAGES), (value, language) => {
      expect(parseAmount(formatAmount(value, language), language)).toBe(value);
    }),
  );
});

test('writing agrees with Intl', () => {
  const options = { style: 'currency', currency: 'EUR' } as const;
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), value => {
      for (const [language, locale] of [
        ['nl', 'nl-NL'],
        ['en', 'en-IE'],
      ] as const) {
        expect(formatAmount(value, language)).toBe(
          new Intl.NumberFormat(locale, options).format(value / 100),
        );
      }
    }),
  );
});

test.each([
  ['€ 1.234,56', 'nl', 123_456],
  ['1234,5', 'nl', 123_450],
  [' 36 ', 'nl', 3_600],
  ['12,-', 'nl', 1_200],
  ['€ -0,01', 'nl', -1],
  ['- € 1.000', 'nl', -100_000],
  ['−€ 2', 'nl', -200],
  ['-0', 'nl', 0],
  ['€1,234.56', 'en', 123_456],
  ['-€1,000', 'en', -100_000],
  ['0.1', 'en', 10],
] as const)('%s (%s) is %d cents', (text, language, value) => {
  expect(parseAmount(text, language)).toBe(value);
});

test.each([
  ['', 'nl'],
  ['€', 'nl'],
  ['1.23', 'nl'],
  ['1,234', 'nl'],
  ['1234.56', 'nl'],
  ['12.34.567', 'nl'],
  ['1.2345', 'nl'],
  ['--1', 'nl'],
  ['-€-1', 'nl'],
  ['1e3', 'nl'],
  ['Infinity', 'en'],
  ['1.234', 'en'],
  ['1,23', 'en'],
  ['99999999999999999', 'en'],
  ['x'.repeat(5000), 'en'],
] as const)('%s (%s) is refused, with an example of what is allowed', (text, language) => {
  try {
    parseAmount(text, language, '/rate');
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems[0]).toMatchObject({ pointer: '/rate', code: 'amount' });
    expect(error.problems[0]?.message.nl).toMatch(/^".{0,42}" is geen bedrag; schrijf het zo: 1\.234,56$/);
  }
});

test('sums are exact or refused', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), amounts => {
      expect(BigInt(sumCents(amounts))).toBe(amounts.reduce((sum, a) => sum + BigInt(a), 0n));
    }),
  );
  expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  expect(() => sumCents([0.5, 0.5])).toThrow('0.5 is no amount in whole cents');
  expect(() => cents(2 ** 53)).toThrow(RangeError);
});
