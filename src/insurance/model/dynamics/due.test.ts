import { expect, test } from 'vitest';
import { variant } from '../../rules/variants.ts';
import { ASSUMPTIONS } from '../population/assumptions.ts';
import { makeBlueprint } from '../population/blueprint.ts';
import { drawResidents } from '../population/draw-people.ts';
import { COVERS, makePeople } from '../population/people.ts';
import { Random } from '../population/random.ts';
import { dueOf, makeDueTable } from './due.ts';
import { schemeOf } from './scheme-of.ts';

const WAGE = 224_580;
const blueprint = makeBlueprint(ASSUMPTIONS);
const people = makePeople(20_000);
drawResidents(people, 0, people.count, blueprint, new Random(1));

function dueUnder(id: string): { readonly due: Float64Array; readonly scheme: ReturnType<typeof schemeOf> } {
  const scheme = schemeOf(variant(id), WAGE);
  const due = new Float64Array(people.count);
  dueOf(people, scheme, makeDueTable(scheme, blueprint.shocks), due);
  return { due, scheme };
}

test.each(['waz', 'bill-2025'])(
  '%s: the mean over the shocks of a year, to a ten-thousandth of the cap',
  id => {
    const { due, scheme } = dueUnder(id);
    for (let person = 0; person < 500; person++) {
      if (due[person] === -1) continue;
      const amounts = Array.from(blueprint.shocks, shock =>
        Math.max(0, Math.min(people.level[person]! * shock, scheme.premiumCap) - scheme.franchise),
      );
      const mean = amounts.reduce((a, b) => a + b, 0) / amounts.length;
      expect(Math.abs(due[person]! - mean)).toBeLessThan(scheme.premiumCap * 1e-4);
    }
  },
);

test('the bill reaches its cap where the benefit reaches the minimum wage', () => {
  const { scheme } = dueUnder('bill-2025');
  expect(scheme.premiumCap).toBeCloseTo(3_849_942.86, 2);
  expect(scheme.baseCap).toBe(scheme.premiumCap);
  expect(scheme.wait).toBe(2);
});

test('under the old law the cap is on the base, and its amounts grow with the minimum wage', () => {
  const { scheme } = dueUnder('waz');
  expect(scheme.baseCap).toBe(12 * WAGE);
  expect(scheme.franchise / scheme.premiumCap).toBeCloseTo(13_160 / 38_118, 12);
  expect(scheme.premiumCap).toBeGreaterThan(3_811_800);
});

test('who is outside owes nothing', () => {
  const outside = (id: string, holds: (person: number) => boolean) => {
    const { due } = dueUnder(id);
    const those = [...due.keys()].filter(holds);
    expect(those.length).toBeGreaterThan(100);
    return those.every(person => due[person] === -1);
  };
  const director = (person: number) => people.kind[person] === 1;
  const covered = (person: number) => COVERS[people.cover[person]!] === 'private';
  const staff = (person: number) => people.staff[person] === 1;
  expect(outside('bill-2025', director)).toBe(true);
  expect(outside('bill-2025', covered)).toBe(true);
  expect(outside('letter-2021', covered)).toBe(false);
  expect(outside('foundation-2020', staff)).toBe(true);
  expect(outside('letter-2021', staff)).toBe(false);
});
