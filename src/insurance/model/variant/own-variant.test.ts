import { expect, test } from 'vitest';
import { variant, variants } from '../../rules/variants.ts';
import { chosenVariant, type Overrides } from './own-variant.ts';

const own = (base: string, overrides: Overrides) => chosenVariant({ base, overrides });

test('a name gives the variant, and so does a base of which nothing changes', () => {
  for (const one of variants()) {
    expect(chosenVariant(one.id)).toBe(one);
    expect(own(one.id, {})).toBe(one);
  }
});

test('what is changed is changed, the rest stays, and it says that it is nobody’s law', () => {
  const bill = variant('bill-2025');
  const changed = own('bill-2025', {
    waitingWeeks: 26,
    capOn: 'base',
    fiveYears: true,
    premiumRate: 0.056,
    premiumCap: 3_000_000,
    franchise: 500_000,
    deductible: false,
    optOut: false,
    holidayAllowance: 0,
    circle: { kinds: { 'result-taker': 'in' }, withStaff: 'out', fromAge: 21 },
  });
  expect(changed).toMatchObject({
    id: 'bill-2025-own',
    status: 'ours',
    waiting: { weeks: 26, choices: [26] },
    cap: { on: 'base' },
    base: { ...bill.base, fiveYears: true },
    premium: { rate: 560, cap: 3_000_000, franchise: 500_000, deductible: false },
    optOut: { allowed: false },
    holidayAllowance: { parts: 0 },
    circle: { fromAge: 21, withStaff: { place: 'out' }, farming: bill.circle.farming },
  });
  expect(changed.circle.kinds['result-taker'].place).toBe('in');
  expect(changed.circle.kinds['profit-taker']).toBe(bill.circle.kinds['profit-taker']);
  expect(changed.notice.en).toContain('Only the WAZ was ever law');
});

test('a rate of one’s own holds on every day and for every waiting time', () => {
  expect(own('waz', { premiumRate: 0.05 }).premium.from).toBeUndefined();
  expect(own('foundation-2020', { premiumRate: 0.05 }).premium.byWaitingWeeks).toBeUndefined();
  expect(own('foundation-2020', { franchise: 1 }).premium.byWaitingWeeks).toEqual({
    26: 880,
    52: 800,
    104: 720,
  });
  expect(own('waz', { franchise: 1 }).premium.until).toBe('2004-07-31');
});

test('a loss needs classes', () => {
  const classes = [{ from: 35, pays: 7000 }];
  expect(() => own('bill-2025', { criterion: 'loss' })).toThrow('/variant/overrides/classes');
  expect(own('bill-2025', { criterion: 'loss', classes })).toMatchObject({
    classes,
    criterion: { kind: 'loss' },
  });
  expect(own('waz', { criterion: 'loss' }).classes).toHaveLength(6);
});

test('an unknown base is named where it stands', () => {
  expect(() => own('baz', {})).toThrow('/variant/base: there is no variant "baz"');
});
