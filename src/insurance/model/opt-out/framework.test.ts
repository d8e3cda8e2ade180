import { expect, test } from 'vitest';
import { variant } from '../../rules/variants.ts';
import { testPolicy } from './framework.ts';
import type { Policy } from './policy.ts';

const DATE = '2025-07-01';
const leaver = { born: '1980-01-01', profit: 3_000_000, leftBefore: false };
const good: Policy = {
  per: 'person',
  form: 'insurance',
  monthly: 175000,
  fromLossPercent: 35,
  waitingWeeks: 52,
  until: '2047-03-31',
  premium: 20000,
  certificateUntil: '2026-06-30',
};
const tested = (policy: Partial<Policy>, id = 'foundation-2020') =>
  testPolicy(variant(id), { ...good, ...policy }, leaver, DATE);
const failed = (policy: Partial<Policy>, id?: string) =>
  tested(policy, id).tests.flatMap(({ test, result }) => (result === 'pass' ? [] : [`${test}: ${result}`]));

test('a policy that is good enough', () => {
  expect(tested({})).toMatchObject({ verdict: 'accepted', certificateEnds: '2026-07-01' });
  expect(tested({}).tests.map(({ test }) => test)).toEqual([
    'form',
    'cover',
    'threshold',
    'waiting',
    'duration',
    'premium',
    'once',
    'certificate',
  ]);
});

test.each<[Partial<Policy>, string]>([
  [{ monthly: 174999 }, 'cover: fail'],
  [{ fromLossPercent: 36 }, 'threshold: fail'],
  [{ waitingWeeks: 53 }, 'waiting: fail'],
  [{ until: '2047-03-30' }, 'duration: fail'],
  [{ premium: 19999 }, 'premium: fail'],
  [{ certificateUntil: '2025-06-30' }, 'certificate: fail'],
  [{ premium: undefined }, 'premium: unknown'],
  [{ until: undefined, untilPensionAge: false }, 'duration: fail'],
  [{ form: 'donation-fund' }, 'form: judgement'],
])('%j: %s', (policy, expected) => {
  expect(failed(policy)).toEqual([expected]);
});

test('under the bills the premium is not tested, the yardsticks differ, and a fund counts only when insured', () => {
  expect(failed({ premium: undefined }, 'bill-2025')).toEqual(['threshold: judgement']);
  expect(tested({}, 'bill-2025').verdict).toBe('judgement');
  expect(failed({ form: 'donation-fund', reinsured: false }, 'bill-2025')).toContain('form: fail');
  expect(failed({ form: 'donation-fund', reinsured: true }, 'bill-2025')).not.toContain('form: fail');
});

test('a product is tested for the highest benefit, the share of the income and access', () => {
  const product: Partial<Policy> = { per: 'product', monthly: 224580, share: 0.7, acceptsEverybody: true };
  expect(failed(product)).toEqual([]);
  expect(failed({ ...product, acceptsEverybody: false })).toEqual(['access: fail']);
  expect(failed({ ...product, share: 0.6999 })).toEqual(['cover: fail']);
  expect(failed({ ...product, monthly: 224579 })).toEqual(['cover: fail']);
});

test('whoever left before cannot leave again; where nobody can leave there is nothing to test', () => {
  const again = { ...leaver, leftBefore: true };
  expect(testPolicy(variant('foundation-2020'), good, again, DATE).verdict).toBe('refused');
  expect(tested({}, 'letter-2021').verdict).toBe('no-opt-out');
});
