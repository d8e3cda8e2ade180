import { composition, incapacity, sectors } from '../../rules/population.ts';
import type { Blueprint } from '../population/blueprint.ts';
import { valuesByAge, YOUNGEST } from '../population/by-age.ts';
import { type Guided, makeGuided } from './guided.ts';

/** What happens to people, as tables. Intensities are per year and change only on the first day of a year. */
export interface Life {
  /** Per cell (sex, sector): intensity of falling ill, for a risk of 1, added up over the ages before each age from the
   *  youngest on. The difference of two neighbours is that of the age. */
  readonly onset: readonly Guided[];
  /** Patience with being self-employed (minus the logarithm of the chance to stay), added up over the ages. */
  readonly stop: Guided;
  /** Recovery by how long one has been ill: from which year on, and the intensity from there. */
  readonly recovery: readonly { readonly from: number; readonly value: number }[];
  /** Recovery relative to that, per age from the youngest. */
  readonly recoveryByAge: Float64Array;
  readonly pensionAge: number;
  /** Profit of a year relative to one's own level. */
  readonly shocks: Float64Array;
  /** Loss of earning capacity of who is ill: chance of each row, and where it begins and ends, in per cents. */
  readonly loss: readonly { readonly share: number; readonly from: number; readonly until: number }[];
}

/** The tables that fit a population: the mean intensity of everybody younger than the pension age is the assumed one. */
export function makeLife({ assumptions, cellShares, ageShares, shocks }: Blueprint): Life {
  const byAge = valuesByAge(incapacity.onsetByAge);
  const women = incapacity.womenToMen.value;
  const relative = cellShares.map(
    (_, cell) => sectors[cell % sectors.length]!.onset.value * (cell < sectors.length ? 1 : women),
  );
  const working = ageShares.map((share, i) => (YOUNGEST + i < assumptions.pensionAge ? share : 0));
  const mean = (values: readonly number[]) => dot(values, working) / sum(working);
  const onset = assumptions.onset / (dot(relative, cellShares) * mean(byAge));
  const stopByAge = valuesByAge(composition.stopByAge);
  const stop = assumptions.stop / mean(stopByAge);
  return {
    onset: relative.map(factor => makeGuided(sums(byAge.map(value => onset * factor * value)))),
    stop: makeGuided(sums(stopByAge.map(value => -Math.log(1 - Math.min(MOST, stop * value))))),
    recovery: incapacity.recovery.map(({ from, value }) => ({ from, value: value * assumptions.recovery })),
    recoveryByAge: Float64Array.from(valuesByAge(incapacity.recoveryByAge)),
    pensionAge: assumptions.pensionAge,
    shocks,
    loss: incapacity.loss,
  };
}

/** Largest chance to stop in a year. */
const MOST = 0.99;

/** The sum of all values before each place; after the last age nothing is left to happen. */
function sums(values: readonly number[]): Float64Array {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return Float64Array.from([...sums, Number.POSITIVE_INFINITY]);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, i) => value * b[i]!));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
