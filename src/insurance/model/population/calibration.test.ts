import { expect, test } from 'vitest';
import { ASSUMPTIONS } from './assumptions.ts';
import { makeBlueprint } from './blueprint.ts';
import { type Calibrated, calibrate } from './calibration.ts';
import { drawResidents, drawStarters } from './draw-people.ts';
import { BYTES_A_PERSON, makePeople } from './people.ts';
import { Random } from './random.ts';
import { countPeople } from './tally.ts';

const RESIDENTS = 200_000;
const STARTERS = 50_000;

function drawn(seed: number): readonly Calibrated[] {
  const blueprint = makeBlueprint(ASSUMPTIONS);
  const people = makePeople(RESIDENTS + STARTERS);
  const random = new Random(seed);
  drawResidents(people, 0, RESIDENTS, blueprint, random);
  drawStarters(people, RESIDENTS, people.count, blueprint, random);
  return calibrate(countPeople(people, RESIDENTS, new Random(seed, 1)), ASSUMPTIONS);
}

const report = drawn(1);

test('what is fitted or exact is drawn but for chance', () => {
  const off = report
    .filter(({ use }) => use !== 'compared')
    .filter(({ deviation, samplingError }) => Math.abs(deviation) > 4 * samplingError);
  expect(off).toEqual([]);
  expect(report.length).toBeGreaterThan(40);
});

test('figures that do not fit together are compared, and lie near', () => {
  const compared = report.filter(({ use }) => use === 'compared');
  expect(compared.map(({ id }) => id)).toContain('cover-men');
  for (const { target, drawn } of compared) expect(Math.abs(drawn / target - 1)).toBeLessThan(0.12);
});

test('another seed draws other people', () => {
  expect(drawn(2).map(({ drawn }) => drawn)).not.toEqual(report.map(({ drawn }) => drawn));
});

test('memory per person is what the columns take', () => {
  const people = makePeople(1000);
  const bytes = Object.values(people)
    .flat()
    .reduce((sum: number, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0), 0);
  expect(bytes).toBe(1000 * BYTES_A_PERSON);
});
