import { expect, test } from 'vitest';
import { valueOn } from '../../../foundation/law/dated.ts';
import { minimumWage } from '../../rules/minimum-wage.ts';
import { variants } from '../../rules/variants.ts';
import { paidShare } from '../duration/paid-share.ts';
import { ASSUMPTIONS } from '../population/assumptions.ts';
import { makeBlueprint } from '../population/blueprint.ts';
import { AGES } from '../population/by-age.ts';
import { drawResidents, drawStarters } from '../population/draw-people.ts';
import { meanBelowCap } from '../population/lognormal.ts';
import { makePeople, type People } from '../population/people.ts';
import { Random } from '../population/random.ts';
import { SHOCKS } from '../population/shocks.ts';
import { intervalOf } from '../simulate/interval.ts';
import { replicationOf } from '../simulate/replication.ts';
import { dueOf, makeDueTable } from './due.ts';
import { makeGuided } from './guided.ts';
import { type Ledger, makeLedger } from './ledger.ts';
import { type Life, makeLife } from './life.ts';
import { live } from './live.ts';
import { CIRCLE_SIZE, type Scheme } from './scheme.ts';
import { schemeOf } from './scheme-of.ts';
import { makeTraits, readTraits } from './traits.ts';

const EVERYBODY: Scheme = {
  inside: new Uint8Array(CIRCLE_SIZE).fill(1),
  wait: 1,
  max: Number.POSITIVE_INFINITY,
  classes: [{ from: 0, pays: 0.7 }],
  allowance: 0,
  mustMiss: 0,
  baseCap: 3_849_943,
  fiveYears: false,
  starters: true,
  franchise: 0,
  premiumCap: 3_849_943,
};

function simulate(
  people: People,
  residents: number,
  life: Life,
  scheme: Scheme,
  years: number,
  seed: number,
): Ledger {
  const ledger = makeLedger(years);
  const due = new Float64Array(people.count);
  dueOf(people, scheme, makeDueTable(scheme, life.shocks), due);
  const traits = makeTraits(people.count);
  readTraits(people, traits);
  live(people, traits, residents, due, life, scheme, new Random(seed), ledger);
  return ledger;
}

/** People of 20 who stay and earn the same every year, with constant intensities. */
function constant(onset: number, exit: number): { readonly people: People; readonly life: Life } {
  const people = makePeople(4001);
  people.age.fill(20);
  people.risk.fill(1);
  people.level.fill(3_000_000);
  for (const year of people.profits) year.fill(3_000_000);
  const sums = (value: number) =>
    makeGuided(
      Float64Array.from({ length: AGES + 2 }, (_, i) => (i <= AGES ? i * value : Number.POSITIVE_INFINITY)),
    );
  const life: Life = {
    onset: Array.from({ length: 22 }, () => sums(onset)),
    stop: sums(0),
    recovery: [
      { from: 0, value: exit },
      { from: 1, value: exit },
    ],
    recoveryByAge: new Float64Array(AGES).fill(1),
    pensionAge: 75,
    shocks: new Float64Array(SHOCKS).fill(1),
    loss: [{ share: 1, from: 0, until: 100 }],
  };
  return { people, life };
}

/** Ever lasting; and with a base also for who fell ill again after a year without profit. */
const LASTING: Scheme = { ...EVERYBODY, fiveYears: true };

test.each([
  [0.06, 2, { wait: 1 / 12, max: 2 }],
  [0.06, 2, { wait: 1 }],
  [0.06, 2, { wait: 0 }],
  [0.5, 1.5, { wait: 0.5, max: 0.8 }],
])('onset %d, exit %d, %j: the paid share of the closed form', (onset, exit, part) => {
  const { people, life } = constant(onset, exit);
  const scheme = { ...LASTING, ...part };
  const shares = Array.from({ length: 20 }, (_, seed) => {
    const { years } = replicationOf(simulate(people, 4000, life, scheme, 50, seed));
    // Everybody is well at the start: later years are those of the long run.
    return years.slice(20).reduce((sum, { claimants }) => sum + claimants, 0) / (4000 * 30);
  });
  const { mean, low, high } = intervalOf(shares);
  const expected = paidShare({ onset, exit }, part);
  // The interval of 19 in 20, once and a half as wide: wide enough to hold for all four, narrow enough to mean something.
  expect(Math.abs(mean - expected)).toBeLessThan(1.5 * (high! - mean));
  expect(high! - low!).toBeLessThan(0.12 * expected);
});

test('the time that people work, are ill and are paid adds up', () => {
  const { people, life } = constant(0.06, 2);
  const ledger = simulate(people, 4000, life, { ...LASTING, wait: 0 }, 50, 3);
  const { years } = replicationOf(ledger);
  expect(ledger.passed).toBeCloseTo(4000 * 50, 4);
  for (const { insured, claimants } of years) expect(insured + claimants).toBeCloseTo(4000, 6);
  const base = years.reduce((sum, year) => sum + year.base, 0);
  expect(base).toBeCloseTo(
    years.reduce((sum, { insured }) => sum + insured * 3_000_000, 0),
    0,
  );
});

const blueprint = makeBlueprint(ASSUMPTIONS);
const RESIDENTS = 40_000;
const population = makePeople(RESIDENTS + 10_000);
const random = new Random(8);
drawResidents(population, 0, RESIDENTS, blueprint, random);
drawStarters(population, RESIDENTS, population.count, blueprint, random);
const life = makeLife(blueprint);

test('profit over which premium is due is that of the closed form', () => {
  const { insured, base } = replicationOf(simulate(population, RESIDENTS, life, EVERYBODY, 1, 4)).years[0]!;
  const expected = blueprint.profits.reduce((sum, profit, sector) => {
    const share = blueprint.cellShares[sector]! + blueprint.cellShares[sector + blueprint.profits.length]!;
    return sum + share * (1 - ASSUMPTIONS.lossYears) * meanBelowCap(profit, EVERYBODY.premiumCap);
  }, 0);
  // Of 40,000 people the mean of amounts up to the cap is uncertain by some 0.15 %.
  expect(Math.abs(base / insured / expected - 1)).toBeLessThan(0.006);
});

test('the intensity of falling ill is the assumed one', () => {
  const well = { ...life, recovery: [{ from: 0, value: 1e9 }] };
  const free = { ...EVERYBODY, wait: 0 };
  const { years } = replicationOf(simulate(population, RESIDENTS, well, free, 1, 5));
  // Whoever had no profit has no base, so no claim: a tenth of the people.
  const begun = years[0]!.started / years[0]!.insured / (1 - ASSUMPTIONS.lossYears);
  expect(Math.abs(begun / ASSUMPTIONS.onset - 1)).toBeLessThan(0.1);
});

test('two schemes meet the same fates', () => {
  const wage = valueOn(minimumWage, '2026-01-01').value;
  const runs = variants().map(one => simulate(population, RESIDENTS, life, schemeOf(one, wage), 30, 6));
  for (const { passed, ill } of runs) {
    expect(passed).toBe(runs[0]!.passed);
    expect(ill).toBe(runs[0]!.ill);
  }
});

test('a shorter wait, a wider circle or a lower threshold never costs less', () => {
  const wage = valueOn(minimumWage, '2026-01-01').value;
  const scheme = schemeOf(variants().find(({ id }) => id === 'letter-2021')!, wage);
  const cost = (change: Partial<Scheme>) =>
    replicationOf(simulate(population, RESIDENTS, life, { ...scheme, ...change }, 30, 6)).years.reduce(
      (sum, { benefits }) => sum + benefits,
      0,
    );
  const now = cost({});
  expect(now).toBeGreaterThan(0);
  expect(cost({ wait: 1 })).toBeGreaterThan(now);
  expect(cost({ inside: EVERYBODY.inside })).toBeGreaterThan(now);
  expect(cost({ classes: [{ from: 25, pays: 0.21 }, ...scheme.classes] })).toBeGreaterThan(now);
  expect(cost({ baseCap: scheme.baseCap * 0.7 })).toBeLessThan(now);
  expect(cost({ max: 5 })).toBeLessThan(now);
});

test('what groups pay and get adds up to nothing, and to everybody', () => {
  const { groups, level } = replicationOf(simulate(population, RESIDENTS, life, EVERYBODY, 30, 7));
  expect(level).toBeGreaterThan(0);
  const everybody = groups.slice(0, 5).reduce((sum, { persons }) => sum + persons, 0);
  for (const [from, until] of [
    [0, 5],
    [5, 7],
    [7, 18],
    [18, 20],
  ]) {
    const kind = groups.slice(from, until);
    expect(kind.reduce((sum, { persons }) => sum + persons, 0)).toBe(everybody);
    expect(kind.reduce((sum, { persons, net }) => sum + persons * net, 0) / everybody).toBeCloseTo(0, 3);
  }
});
