import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disregarded } from './disregard.ts';
import { type SupplementFacts, supplementOf } from './supplement.ts';

const facts = (more: Partial<SupplementFacts>): SupplementFacts => ({
  date: '2022-01-01',
  household: 'single',
  basePerDay: 7931,
  benefitPerDay: 2776,
  otherPerDay: 0,
  workPerDay: 0,
  disregardOver: false,
  childUnder12: false,
  ...more,
});

test('up to the social minimum', () => {
  expect(supplementOf(facts({})).perDay).toBe(2972);
  expect(supplementOf(facts({ household: 'married', benefitPerDay: 5552 })).perDay).toBe(2379);
  expect(supplementOf(facts({ otherPerDay: 9000 })).perDay).toBe(0);
});

test('a base below the minimum wage: never more than the income there was', () => {
  const married = supplementOf(facts({ household: 'married', basePerDay: 6000, benefitPerDay: 4200 }));
  expect([married.perDay, married.limit]).toEqual([1800, 1800]);
  // Single: the limit is there below 70 % of the minimum wage, 55.52.
  expect(supplementOf(facts({ basePerDay: 5551, benefitPerDay: 3886 })).perDay).toBe(1665);
  expect(supplementOf(facts({ basePerDay: 5552, benefitPerDay: 3886 })).perDay).toBe(1862);
});

test('a partner born after 1971 without a young child: no supplement', () => {
  const married = facts({ household: 'married', benefitPerDay: 5552, partnerBorn: '1972-01-01' });
  expect(supplementOf(married)).toMatchObject({ perDay: 0, excluded: 'young-partner' });
  expect(supplementOf({ ...married, childUnder12: true }).perDay).toBe(2379);
  expect(supplementOf({ ...married, partnerBorn: '1971-12-31' }).perDay).toBe(2379);
});

test('of income from work a part is left out for two years', () => {
  // 5 % of 79.3103 is 3.9655; 30 % of the rest; 15 % at most: 11.8966.
  expect(disregarded(300, 172500)).toBe(300);
  expect(disregarded(1000, 172500)).toBe(Math.round(396.55 + 0.3 * (1000 - 396.55)));
  expect(disregarded(9000, 172500)).toBe(1190);
  expect(supplementOf(facts({ workPerDay: 1000 })).perDay).toBe(5748 - 2776 - (1000 - 578));
  expect(supplementOf(facts({ workPerDay: 1000, disregardOver: true })).perDay).toBe(5748 - 2776 - 1000);
});

test('more income never gives more supplement, and it never lifts above the minimum', () => {
  const day = fc.integer({ min: 0, max: 12000 });
  fc.assert(
    fc.property(
      day,
      day,
      day,
      fc.constantFrom('single', 'married', 'sharing'),
      (base, benefit, other, household) => {
        const one = facts({ household, basePerDay: base, benefitPerDay: benefit, otherPerDay: other });
        const { perDay, norm } = supplementOf(one);
        expect(supplementOf({ ...one, otherPerDay: other + 100 }).perDay).toBeLessThanOrEqual(perDay);
        if (perDay > 0) expect(benefit + other + perDay).toBeLessThanOrEqual(norm);
      },
    ),
  );
});

test('where no amount is known there is no supplement, but an error; an amount of your own helps', () => {
  expect(() => supplementOf(facts({ date: '2025-07-01' }))).toThrow(
    'no amount of the Supplementary Benefits Act known',
  );
  expect(() => supplementOf(facts({ date: '2015-02-01', household: 'sharing' }))).toThrow('/household');
  expect(
    supplementOf(facts({ date: '2025-07-01', norm: 7000, benefitPerDay: 6000, basePerDay: 12000 })).perDay,
  ).toBe(1000);
});
