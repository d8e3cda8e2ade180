import { expect, test } from 'vitest';
import { AGES } from '../population/by-age.ts';
import { makePeople } from '../population/people.ts';
import { SHOCKS } from '../population/shocks.ts';
import { bookClaim, type Claimant } from './claim.ts';
import { makeGuided } from './guided.ts';
import { makeLedger } from './ledger.ts';
import type { Life } from './life.ts';
import { CIRCLE_SIZE, type Scheme } from './scheme.ts';

const YEARS = 20;
const LEVEL = 3_000_000;

const SCHEME: Scheme = {
  inside: new Uint8Array(CIRCLE_SIZE).fill(1),
  wait: 1,
  max: Number.POSITIVE_INFINITY,
  classes: [
    { from: 35, pays: 0.28 },
    { from: 80, pays: 0.7 },
  ],
  allowance: 0,
  mustMiss: 0,
  baseCap: 10_000_000,
  fiveYears: false,
  starters: true,
  franchise: 0,
  premiumCap: 10_000_000,
};

/** Everybody earns their level every year and loses just this much, in per cents. */
function lifeWithLoss(loss: number): Life {
  const never = makeGuided(new Float64Array([0, Number.POSITIVE_INFINITY]));
  return {
    onset: [never],
    stop: never,
    recovery: [{ from: 0, value: 1 }],
    recoveryByAge: new Float64Array(AGES).fill(1),
    pensionAge: 67,
    shocks: new Float64Array(SHOCKS).fill(1),
    loss: [{ share: 1, from: loss, until: loss }],
  };
}

interface Case {
  readonly scheme?: Partial<Scheme>;
  readonly loss?: number;
  /** Profits of the five years before the start. */
  readonly past?: readonly number[];
  readonly entered?: number;
  readonly falls?: number;
  readonly back?: number;
  readonly spells?: number[];
}

/** The whole benefit, and what was booked per year. */
function claim({ scheme, loss = 100, past, entered = -1, falls = 6.25, back = 9, spells = [] }: Case) {
  const people = makePeople(1);
  people.level[0] = LEVEL;
  for (const [i, column] of people.profits.entries()) column[0] = past?.[i] ?? LEVEL;
  const ledger = makeLedger(YEARS);
  const claimant: Claimant = { person: 0, serial: 1, entered, spells, known: spells.length };
  const total = bookClaim(ledger, people, claimant, falls, back, lifeWithLoss(loss), {
    ...SCHEME,
    ...scheme,
  });
  const column = (k: number) =>
    Object.fromEntries(
      Array.from({ length: YEARS }, (_, year) => [year, ledger.claims[year * 4 + k]!] as const).filter(
        ([, value]) => value !== 0,
      ),
    );
  return { total, time: column(0), benefits: column(1), started: column(2), ended: column(3) };
}

test('a benefit runs from the end of the waiting time to recovery, booked in the years it runs in', () => {
  expect(claim({})).toEqual({
    total: 3_675_000,
    time: { 7: 0.75, 8: 1 },
    benefits: { 7: 1_575_000, 8: 2_100_000 },
    started: { 7: 1 },
    ended: { 9: 1 },
  });
});

test('it runs no longer than it may', () => {
  expect(claim({ scheme: { max: 0.5 } })).toMatchObject({ time: { 7: 0.5 }, ended: { 7: 1 } });
});

test.each([
  [34.9, 0],
  [35, 0.28],
  [79.9, 0.28],
  [80, 0.7],
])('a loss of %d pays %d of the base, with holiday allowance on top', (loss, pays) => {
  expect(claim({ loss, scheme: { allowance: 0.08 } }).total).toBe(Math.floor(pays * 1.08 * LEVEL * 1.75));
});

test('the base is capped', () => {
  expect(claim({ scheme: { baseCap: 1_000_000 } }).total).toBe(0.7 * 1_000_000 * 1.75);
});

test('five years count when their average is higher; a loss counts as nothing', () => {
  const past = [6_000_000, 4_000_000, -9_000_000, 2_000_000, 1_000_000];
  const first = { past, falls: 0.5, back: 2.5 };
  expect(claim(first).total).toBe(700_000);
  expect(claim({ ...first, scheme: { fiveYears: true } }).total).toBe(0.7 * 2_600_000);
  expect(claim({ ...first, past: [...past.slice(0, 4), -5], scheme: { fiveYears: true } }).total).toBe(
    0.7 * 2_400_000,
  );
});

test('who was ill in the year before earned less in it', () => {
  expect(claim({ spells: [5, 5.5] }).total).toBe(3_675_000 / 2);
  expect(claim({ spells: [3, 6.1] }).total).toBe(0);
});

test('a starter has the base of the first year, scaled up where the scheme says so', () => {
  const first = { entered: 5.5, falls: 5.75, back: 7.75 };
  const second = { entered: 5.5, falls: 6.5, back: 8.5 };
  expect(claim(first).total).toBe(2_100_000);
  expect(claim(second).total).toBe(2_100_000);
  expect(claim({ ...first, scheme: { starters: false } }).total).toBe(0);
  expect(claim({ ...second, scheme: { starters: false } }).total).toBe(1_050_000);
});

test('under a criterion of an amount, who can still earn it gets nothing', () => {
  const must = (mustMiss: number, loss: number) =>
    claim({ loss, scheme: { mustMiss, classes: [{ from: 0, pays: 0.7 }] } }).total;
  // Of 30,000 half is left: enough for 15,000, not for 15,001.
  expect(must(1_500_000, 50)).toBe(0);
  expect(must(1_500_100, 50)).toBe(3_675_000);
  // Whoever earned less than the amount could have earned it elsewhere.
  expect(must(4_000_000, 1)).toBe(3_675_000);
  expect(must(4_000_000, 0)).toBe(0);
});
