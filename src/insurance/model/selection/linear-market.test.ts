import { expect, test } from 'vitest';
import { InputError } from '../../../foundation/law/input-error.ts';
import { linearMarket } from './linear-market.ts';

const market = (a: number, b: number, c: number, d: number) =>
  linearMarket({ demand: { intercept: a, slope: b }, cost: { intercept: c, slope: d } });

test.each([
  [1.2, 1, 1, 0.6, 0.2857142857, 0.9142857143, 0.5, 0.0091836735],
  [1.1, 1, 0.8, 0.4, 0.375, 0.725, 0.5, 0.0046875],
])('T8: demand %d − %d Q, cost %d − %d Q', (a, b, c, d, quantity, premium, efficient, loss) => {
  const result = market(a, b, c, d);
  expect(result.quantity).toBeCloseTo(quantity, 9);
  expect(result.premium).toBeCloseTo(premium, 9);
  expect(result.efficientQuantity).toBeCloseTo(efficient, 9);
  expect(result.welfareLoss).toBeCloseTo(loss, 9);
});

test('adding up the loss person by person gives the same', () => {
  const { quantity, efficientQuantity, welfareLoss } = market(1.2, 1, 1, 0.6);
  const persons = 100_000;
  let lost = 0;
  for (let i = 0; i < persons; i++) {
    const q = quantity + ((i + 0.5) / persons) * (efficientQuantity - quantity);
    lost += ((1.2 - q - (1 - 0.6 * q)) * (efficientQuantity - quantity)) / persons;
  }
  expect(welfareLoss).toBeCloseTo(lost, 8);
});

test('nobody is insured where the first one costs more than the cover is worth to him', () => {
  expect(market(0.9, 1, 1, 0.5)).toEqual({
    quantity: 0,
    premium: 1,
    efficientQuantity: 0,
    welfareLoss: 0,
  });
});

test('lines that do not cross name the field', () => {
  expect(() => market(1.2, 0.5, 1, 0.6)).toThrow(InputError);
  expect(() => market(1.2, 0, 1, 0)).toThrow(InputError);
});
