import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../foundation/law/input-error.ts';
import { variants } from '../rules/variants.ts';
import { base } from './base.ts';
import { benefit } from './benefit.ts';
import type { AnyCalculation } from './calculation.ts';
import { circle } from './circle.ts';
import { optOut } from './opt-out.ts';
import { premium } from './premium.ts';
import { run } from './run.ts';
import { supplement } from './supplement.ts';
import { timeline } from './timeline.ts';

/** Mostly what a person would write, so that many inputs work. */
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
const money = mostly(fc.integer({ min: 0, max: 9_000_000 }), fc.constantFrom(-5, 1e11, -1e11, 1e11 + 1, 0.5));
const day = fc
  .tuple(
    fc.integer({ min: 1899, max: 2200 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const near = mostly(fc.constantFrom('2021-07-01', '2022-01-01', '2025-07-01', '2026-06-30'), day);
const born = mostly(fc.constantFrom('1960-05-01', '1980-02-29', '2000-12-31'), day);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const name = mostly(fc.constantFrom(...variants().map(({ id }) => id)), fc.constant('none'));
const own = fc.record({
  base: name,
  overrides: fc.record(
    {
      waitingWeeks: fc.integer({ min: -1, max: 521 }),
      criterion: fc.constantFrom('loss', 'minimum-wage'),
      classes: fc.constantFrom([{ from: 50, pays: 10_000 }], [{ from: 0, pays: 1 }], []),
      capOn: fc.constantFrom('base', 'benefit'),
      fiveYears: fc.boolean(),
      indexed: fc.boolean(),
      starters: fc.boolean(),
      premiumRate: fc.constantFrom(0, 0.05, 1),
      premiumCap: fc.oneof(money, fc.constant('minimum-wage')),
      franchise: money,
      optOut: fc.boolean(),
      holidayAllowance: fc.constantFrom(0, 0.08, 1),
    },
    { requiredKeys: [] },
  ),
});
const variant = mostly<unknown>(name, own);
const years = fc.dictionary(fc.constantFrom('2016', '2017', '2018', '2019', '2020', '2024', '2025'), money);

const person = {
  variant,
  onset: mostly(near, fc.constant(undefined as never)),
  start: rarely(near),
  profits: maybe(years),
  starter: rarely(fc.record({ income: money, weeks: fc.integer({ min: 0, max: 54 }) })),
  window: rarely(fc.record({ from: near, profit: money })),
  customaryWage: rarely(money),
  spouse: rarely(fc.record({ ownWage: money, otherWage: money })),
  employeePerDay: rarely(fc.integer({ min: 0, max: 50_000 })),
  capOn: rarely(fc.constantFrom('base', 'benefit')),
  indexed: rarely(fc.boolean()),
  born: mostly(born, fc.constant(undefined as never)),
};
const claim = {
  ...person,
  profit: maybe(money),
  earlier: rarely(fc.array(money, { minLength: 3, maxLength: 3 })),
  remaining: mostly(money, fc.constant(undefined as never)),
  lossPercent: rarely(fc.constantFrom(0, 35, 99.9999, 100)),
};
const inputs: readonly (readonly [string, AnyCalculation, Record<string, fc.Arbitrary<unknown>>])[] = [
  ['base', base, person],
  ['benefit', benefit, { ...claim, date: rarely(near), income: rarely(money), paidOn: rarely(near) }],
  [
    'timeline',
    timeline,
    {
      ...claim,
      spells: rarely(fc.array(fc.record({ from: near, until: maybe(near) }), { maxLength: 3 })),
      changes: rarely(fc.array(fc.record({ from: near, remaining: money }), { maxLength: 3 })),
      supplement: rarely(fc.record({ household: fc.constantFrom('single', 'married', 'sharing') })),
    },
  ],
  [
    'premium',
    premium,
    {
      variant,
      date: near,
      profit: money,
      basis: maybe(fc.constantFrom('date', 'year-average')),
      rate: maybe(fc.constantFrom(0, 0.1, 1)),
      waitingWeeks: maybe(fc.constantFrom(26, 52, 7)),
    },
  ],
  [
    'supplement',
    supplement,
    {
      date: near,
      household: fc.constantFrom('single', 'married', 'sharing'),
      basePerDay: money,
      benefitPerDay: money,
      otherPerDay: maybe(money),
      workPerDay: maybe(money),
      norm: maybe(money),
    },
  ],
  ['circle', circle, { variant: maybe(variant), date: near, born: maybe(born), staff: maybe(fc.boolean()) }],
  [
    'opt-out',
    optOut,
    {
      variant,
      date: near,
      born,
      profit: money,
      policy: fc.record({ monthly: maybe(money), until: maybe(near), certificateUntil: maybe(near) }),
    },
  ],
];

/** As it comes over the wire: what is left out is not there. */
const wire = (value: unknown) => JSON.parse(JSON.stringify(value));

test.each(inputs)('%s: any input gives an outcome, or problems with their places', (_id, one, fields) => {
  let worked = 0;
  fc.assert(
    fc.property(fc.record(fields), given => {
      try {
        const { output } = run(one, wire(given), '2026-11-22');
        expect(wire(output)).toEqual(output);
        worked += 1;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        for (const { message } of error.problems) expect(message.nl).not.toContain('undefined');
      }
    }),
    { numRuns: 600 },
  );
  expect(worked).toBeGreaterThan(10);
});
