import type { AgeShares, AgeValues } from '../../rules/population.ts';

/** Ages in whole years that the population has: from 18 to 74. */
export const YOUNGEST = 18;
export const OLDEST = 74;
export const AGES = OLDEST - YOUNGEST + 1;

/** Shares of bands as weights per age from the youngest, spread evenly within a band. */
export function weightsByAge(bands: AgeShares): readonly number[] {
  return perAge(age => {
    const band = bands.find(({ from, until }) => from <= age && age <= until);
    return band === undefined ? 0 : band.share / (band.until - band.from + 1);
  });
}

/** Values of bands per age from the youngest.
 *  @throws RangeError when an age has no band: a fault in our own data */
export function valuesByAge(bands: AgeValues): readonly number[] {
  return perAge(age => {
    const band = bands.find(({ from, until }) => from <= age && age <= until);
    if (band === undefined) throw new RangeError(`no value at age ${age}`);
    return band.value;
  });
}

function perAge(value: (age: number) => number): readonly number[] {
  return Array.from({ length: AGES }, (_, i) => value(YOUNGEST + i));
}
