/** Finds fast where a value falls in a row of rising sums. */
export interface Guided {
  /** Rising from 0; the last is Infinity, so that every value falls somewhere. */
  readonly sums: Float64Array;
  /** Per small step of the value a place from which to look on. */
  readonly guide: Uint8Array;
}

/** Steps per unit of the value. */
const FINENESS = 256;
/** The largest value there is a step for: no draw of an exponential comes near it. */
const LARGEST = 64;

/** @param sums rising, at most 256 */
export function makeGuided(sums: Float64Array): Guided {
  let place = 0;
  const guide = Uint8Array.from({ length: LARGEST * FINENESS }, (_, step) => {
    while (sums[place]! < step / FINENESS) place++;
    return place;
  });
  return { sums, guide };
}

/** The first place with a sum of at least `value`; `value` from 0. */
export function placeIn(sums: Float64Array, guide: Uint8Array, value: number): number {
  const step = value * FINENESS;
  let place = guide[step < guide.length ? step | 0 : guide.length - 1]!;
  while (sums[place]! < value) place++;
  return place;
}
