import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputError } from '../../../foundation/law/input-error.ts';
import { variant } from '../../rules/variants.ts';
import { benefitPlan } from '../benefit/benefit-plan.ts';
import { binomialQuantile } from './binomial.ts';
import { type FundInput, guaranteeFund } from './guarantee-fund.ts';

const input: FundInput = {
  plan: benefitPlan(variant('bill-2025'), 224_580),
  publicWaitWeeks: 104,
  profit: 6_000_000,
  cover: 0.7,
  waitWeeks: 4,
  members: 1000,
  claimants: 0.0714,
  waiting: 0.0128,
  loading: 0,
  certainty: 0.99,
};

test('a profit of 60,000: the cap leaves 1,254.20 a month uncovered, and two years all of 3,500', () => {
  const fund = guaranteeFund(input);
  expect(fund.wanted).toBe(350_000);
  expect(fund.publicBenefit).toBe(224_580);
  expect(fund.uncovered).toEqual({ afterWait: 125_420, duringWait: 350_000, duringWeeks: 100 });
  expect(fund.price).toEqual({ afterWait: 8955, duringWait: 4480, together: 13_435 });
});

test('below the cap the fund is needed for the waiting time alone; where it waits as long, for nothing', () => {
  expect(guaranteeFund({ ...input, profit: 2_400_000 }).uncovered.afterWait).toBe(0);
  const nothing = guaranteeFund({ ...input, profit: 2_400_000, waitWeeks: 104 });
  expect(nothing).toMatchObject({ price: { together: 0 }, buffer: 0, mostWaiting: 0 });
});

test('the more members, the smaller the buffer of each', () => {
  const buffers = [20, 100, 1000, 100_000].map(members => guaranteeFund({ ...input, members }).buffer);
  expect(buffers).toEqual(buffers.toSorted((a, b) => b - a));
  expect(new Set(buffers).size).toBe(4);
});

test.each([
  [{ cover: 0 }, '/cover'],
  [{ members: 0.5 }, '/members'],
  [{ claimants: 1.5 }, '/claimants'],
  [{ waiting: 0.95 }, '/waiting'],
  [{ certainty: 1 }, '/certainty'],
  [{ profit: -1 }, '/profit'],
])('%o cannot be', (change, pointer) => {
  try {
    guaranteeFund({ ...input, ...change });
    expect.unreachable();
  } catch (error) {
    expect((error as InputError).problems.map(p => p.pointer)).toContain(pointer);
  }
});

test('a count of trials: adding the chances up from 0, with exact binomial numbers, gives the same quantile', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(50, 90, 99),
      (trials, percent, certain) => {
        const [p, q] = [BigInt(percent), BigInt(100 - percent)];
        let [sum, choose, k] = [0n, 1n, 0];
        const needed = BigInt(certain) * 100n ** BigInt(trials);
        for (; ; k++) {
          sum += choose * p ** BigInt(k) * q ** BigInt(trials - k);
          // A quantile that is just reached, or just not, is a matter of the last bit.
          const gap = 100n * sum - needed;
          const size = gap < 0n ? -gap : gap;
          fc.pre(size * 10n ** 12n > needed || percent % 100 === 0);
          if (gap >= 0n) break;
          choose = (choose * BigInt(trials - k)) / BigInt(k + 1);
        }
        expect(binomialQuantile(trials, percent / 100, certain / 100)).toBe(k);
      },
    ),
  );
});

test('a million members: the normal curve says about the same', () => {
  const [n, p] = [1_000_000, 0.0714];
  const normal = n * p + 2.3263 * Math.sqrt(n * p * (1 - p));
  expect(Math.abs(binomialQuantile(n, p, 0.99) - normal)).toBeLessThan(3);
});
