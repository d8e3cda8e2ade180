import { sectors } from '../../rules/population.ts';
import { OLDEST, YOUNGEST } from './by-age.ts';
import { normalQuantile } from './normal.ts';
import { PAST_YEARS, type People } from './people.ts';
import type { Random } from './random.ts';

/** Amounts are told apart to a 256th of an e-fold, from e^6 cents. */
const FINENESS = 256;
const LOWEST = 6;
const PLACES = 18 * FINENESS;
const AGES = OLDEST + 1;

/** Known distributions of which one draw a person is made, to see that drawing itself is right: median and spread of
 *  lognormal amounts, and a cap, in euros. */
export const CHECKS = [
  { median: 30_000, spread: 0.7, cap: 38_499.43 },
  { median: 30_000, spread: 0.7, cap: 29_160 },
  { median: 25_000, spread: 0.8, cap: 38_499.43 },
] as const;

/** What was counted of people drawn; parts can be added. */
export interface Tally {
  /** Persons per age, sex, sector, with or without staff, with or without private cover. */
  readonly joint: Float64Array;
  /** Residents, directors, result-takers, also employed, inert, in a broodfonds, with a loss last year. */
  readonly counts: Float64Array;
  /** Starters, and those under 35. */
  readonly starters: Float64Array;
  /** Per sector and place: persons by profit of the last year; the first place has everything lower. */
  readonly profits: Float64Array;
  /** Per check: sum of the amounts below the cap, of their squares, and how many are above. */
  readonly checks: Float64Array;
}

export function makeTally(): Tally {
  return {
    joint: new Float64Array(AGES * 2 * sectors.length * 4),
    counts: new Float64Array(7),
    starters: new Float64Array(2),
    profits: new Float64Array(sectors.length * PLACES),
    checks: new Float64Array(CHECKS.length * 3),
  };
}

export function addTally(tally: Tally, more: Tally): void {
  for (const key of ['joint', 'counts', 'starters', 'profits', 'checks'] as const) {
    const [sum, part] = [tally[key], more[key]];
    for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
  }
}

/** Counts people: residents, followed by starters. */
export function countPeople(people: People, residents: number, random: Random): Tally {
  const tally = makeTally();
  const { joint, counts, starters, profits, checks } = tally;
  const { age, sex, sector, staff, cover, kind } = people;
  const lastYear = people.profits[PAST_YEARS - 1]!;
  for (let i = 0; i < residents; i++) {
    joint[jointIndex(age[i]!, sex[i]!, sector[i]!, staff[i]!, cover[i] === 1 ? 1 : 0)]!++;
    counts[0]!++;
    if (kind[i] === 1) counts[1]!++;
    if (kind[i] === 2) counts[2]!++;
    counts[3]! += people.alsoEmployed[i]!;
    counts[4]! += people.inert[i]!;
    if (cover[i] === 2) counts[5]!++;
    const profit = lastYear[i]!;
    if (profit <= 0) counts[6]!++;
    const place = profit <= 0 ? 0 : (Math.log(profit) - LOWEST) * FINENESS;
    profits[sector[i]! * PLACES + Math.min(PLACES - 1, Math.max(0, Math.floor(place)))]!++;
    const normal = normalQuantile(random.uniform());
    for (const [c, { median, spread, cap }] of CHECKS.entries()) {
      const amount = Math.min(cap, median * Math.exp(spread * normal));
      checks[c * 3]! += amount;
      checks[c * 3 + 1]! += amount * amount;
      if (amount === cap) checks[c * 3 + 2]!++;
    }
  }
  for (let i = residents; i < people.count; i++) {
    starters[0]!++;
    if (age[i]! < 35) starters[1]!++;
  }
  return tally;
}

function jointIndex(age: number, sex: number, sector: number, staff: number, cover: number): number {
  return (((age * 2 + sex) * sectors.length + sector) * 2 + staff) * 2 + cover;
}

/** A row of people in a tally. */
export interface Counted {
  readonly age: number;
  readonly sex: number;
  readonly sector: number;
  readonly staff: boolean;
  readonly cover: boolean;
}

/** How many of the people counted are such. */
export function countWhere({ joint }: Tally, holds: (counted: Counted) => boolean): number {
  let count = 0;
  for (let age = YOUNGEST; age < AGES; age++) {
    for (let cell = 0; cell < 2 * sectors.length; cell++) {
      const [sex, sector] = [Math.floor(cell / sectors.length), cell % sectors.length];
      for (let i = 0; i < 4; i++) {
        const [staff, cover] = [i >> 1, i & 1];
        if (holds({ age, sex, sector, staff: staff === 1, cover: cover === 1 }))
          count += joint[jointIndex(age, sex, sector, staff, cover)]!;
      }
    }
  }
  return count;
}

/** The profit, in cents, below which a share of the people of some sectors lies. */
export function quantileOf({ profits }: Tally, which: readonly number[], share: number): number {
  const sums = Float64Array.from({ length: PLACES }, (_, place) =>
    which.reduce((sum, sector) => sum + profits[sector * PLACES + place]!, 0),
  );
  let left = share * sums.reduce((a, b) => a + b, 0);
  let place = 0;
  while (place < PLACES - 1 && left > sums[place]!) left -= sums[place++]!;
  return Math.exp(LOWEST + (place + (sums[place]! > 0 ? left / sums[place]! : 0)) / FINENESS);
}
