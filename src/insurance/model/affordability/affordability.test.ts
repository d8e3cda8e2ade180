import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueOn } from '../../../foundation/law/dated.ts';
import { labourTax } from '../../rules/labour-tax.ts';
import { employeeFor, premiumsOf } from './employee.ts';
import { deductionSurcharge, incomeTax } from './income-tax.ts';
import { selfEmployedWith } from './self-employed.ts';

const on = (year: number) => `${year}-01-01`;
const brackets = (year: number) => valueOn(labourTax.brackets, on(year)).value;
const employer = (year: number, size: 'disabilitySmall' | 'disabilityLarge' = 'disabilitySmall') => ({
  mostWage: valueOn(labourTax.mostWage, on(year)).value,
  unemployment: valueOn(labourTax.unemploymentHigh, on(year)).value,
  disability: valueOn(labourTax[size], on(year)).value,
  childcare: valueOn(labourTax.childcare, on(year)).value,
  returnToWork: valueOn(labourTax.returnToWork, on(year)).value,
  health: valueOn(labourTax.healthEmployer, on(year)).value,
});

test('60,000 euros of wage in 2025: tax and premiums of the worked example', () => {
  expect(incomeTax(6_000_000, brackets(2025))).toBe(2_184_988);
  expect(premiumsOf(6_000_000, employer(2025))).toEqual({
    unemployment: 464_400,
    disability: 376_800,
    childcare: 30_000,
    returnToWork: 79_800,
    health: 390_600,
  });
});

test.each([
  [2024, 'disabilitySmall', 2211],
  [2025, 'disabilitySmall', 2236],
  [2026, 'disabilitySmall', 2213],
  [2024, 'disabilityLarge', 2347],
  [2025, 'disabilityLarge', 2372],
  [2026, 'disabilityLarge', 2349],
] as const)('in %d the premiums of an employer (%s) add up to %d ten-thousandths', (year, size, parts) => {
  const { mostWage, ...rates } = employer(year, size);
  expect(Object.values(rates).reduce((sum, rate) => sum + rate, 0)).toBe(parts);
  expect(mostWage).toBeGreaterThan(7_000_000);
});

test('an employee costs what the client pays, to the last cents, and one cent of wage more would not fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000_000 }), fc.constantFrom(2024, 2025, 2026), (cost, year) => {
      const rates = employer(year);
      const { grossWage, employerCost } = employeeFor(cost, rates, brackets(year));
      expect(employerCost).toBeLessThanOrEqual(cost);
      const more = Object.values(premiumsOf(grossWage + 1, rates)).reduce((a, b) => a + b, grossWage + 1);
      expect(more).toBeGreaterThan(cost);
    }),
  );
});

test('tax by adding up every euro gives the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 150_000 }), fc.constantFrom(2024, 2025, 2026), (euros, year) => {
      let tax = 0n;
      for (let euro = 0; euro < euros; euro++) {
        const { rate } = brackets(year).find(({ upTo }) => upTo === null || euro * 100 < upTo)!;
        tax += BigInt(rate);
      }
      expect(incomeTax(euros * 100, brackets(year))).toBe(Number(tax / 100n) + (tax % 100n >= 50n ? 1 : 0));
    }),
    { numRuns: 30 },
  );
});

test('a self-employed person in 2025 with a profit of 34,000: deduction 2,470 and exemption 4,004.31', () => {
  const rates = {
    deduction: valueOn(labourTax.selfEmployedDeduction, on(2025)).value,
    exemption: valueOn(labourTax.smallBusinessExemption, on(2025)).value,
    deductionRate: valueOn(labourTax.deductionRate, on(2025)).value,
    health: valueOn(labourTax.healthSelfEmployed, on(2025)).value,
    mostHealth: valueOn(labourTax.mostWage, on(2025)).value,
  };
  const person = selfEmployedWith(3_400_000, { amount: 183_600, deductible: true }, rates, brackets(2025));
  // The printed example has 4,005: the tax return rounds upwards.
  expect(person).toMatchObject({ deduction: 247_000, exemption: 400_431, taxableProfit: 2_752_569 });
  expect(person.tax).toBe(Math.round((2_752_569 - 183_600) * 0.3582));
  expect(person.health).toBe(Math.round(2_752_569 * 0.0526));
  expect(person.net).toBe(3_400_000 - person.tax - person.health - 183_600);
  const not = selfEmployedWith(3_400_000, { amount: 183_600, deductible: false }, rates, brackets(2025));
  // Each is rounded by itself.
  expect(Math.abs(not.tax - person.tax - 183_600 * 0.3582)).toBeLessThanOrEqual(1);
  const small = selfEmployedWith(100_000, { amount: 0, deductible: true }, rates, brackets(2025));
  expect(small).toMatchObject({ deduction: 100_000, exemption: 0, taxableProfit: 0, tax: 0, net: 100_000 });
});

test('deductions count at the second rate where the income is in the highest bracket', () => {
  const table = brackets(2025);
  // All of 10,000 above the threshold of 76,817: 49.5 - 37.48 per cent of it is added.
  expect(deductionSurcharge(9_000_000, 1_000_000, table, 3748)).toBe(120_200);
  expect(deductionSurcharge(7_281_700, 1_000_000, table, 3748)).toBe(72_120);
  expect(deductionSurcharge(5_000_000, 1_000_000, table, 3748)).toBe(0);
});
