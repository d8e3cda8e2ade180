import { expect, test } from 'vitest';
import { variant } from '../../rules/variants.ts';
import { benefitPlan } from './benefit-plan.ts';
import { paidFrom } from './class-change.ts';
import { paidBesideIncome } from './income-beside.ts';
import { className, lossClass } from './loss-class.ts';
import { lossPercent } from './loss-percent.ts';

const plan = benefitPlan(variant('letter-2021'), 170100);
const THREE = 3_000_000 + 3_600_000 + 2_400_000;

test.each([
  [1_800_000, 40, '35-45'],
  [1_950_000, 35, '35-45'],
  [1_950_100, 34.9967, 'none'],
  [600_000, 80, '80-100'],
  [3_100_000, 0, 'none'],
])('of 30,000 on average, %i cents can still be earned: a loss of %d %%', (remaining, loss, name) => {
  expect(lossPercent(plan, THREE, remaining)).toBe(loss);
  expect(className(plan, lossClass(plan, THREE, remaining))).toBe(name);
});

test('a loss just below a boundary is never shown as the boundary', () => {
  // One cent of a milliard euros less than 35 %.
  const three = 3e11;
  expect(lossPercent(plan, three, 0.65e11)).toBe(35);
  expect(lossPercent(plan, three, 0.65e11 + 1)).toBe(34.9999);
  expect(lossPercent(plan, three, 0.65e11 - 1)).toBe(35);
});

test('another class is paid after two full calendar months', () => {
  expect(paidFrom('2025-03-10')).toBe('2025-06-01');
  expect(paidFrom('2025-03-01')).toBe('2025-05-01');
  expect(paidFrom('2025-12-31')).toBe('2026-03-01');
});

test('work beside the benefit: paid by the loss that the income shows', () => {
  const waz = benefitPlan(variant('waz'), 170100);
  const full = waz.from.length;
  expect(className(waz, paidBesideIncome(waz, THREE, full, 1_800_000))).toBe('35-45');
  expect(className(waz, paidBesideIncome(waz, THREE, full, 2_300_000))).toBe('none');
  expect(className(waz, paidBesideIncome(waz, THREE, 2, 0))).toBe('35-45');
});
