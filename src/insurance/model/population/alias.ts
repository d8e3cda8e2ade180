/** Draws one of some outcomes with given weights in one step each, exactly (Walker's alias method, Vose 1991). */
export interface Alias {
  readonly size: number;
  /** Of every outcome the part of its column that is its own; the rest is that of the other. */
  readonly own: Float64Array;
  readonly other: Uint8Array;
}

/** @param weights 0 or more, not all 0, at most 256 */
export function makeAlias(weights: readonly number[]): Alias {
  const size = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = Float64Array.from(weights, weight => (weight * size) / total);
  const other = Uint8Array.from(weights, (_, i) => i);
  const small = [...own.keys()].filter(i => own[i]! < 1);
  const large = [...own.keys()].filter(i => own[i]! >= 1);
  while (small.length > 0 && large.length > 0) {
    const [few, many] = [small.pop()!, large.pop()!];
    other[few] = many;
    own[many]! -= 1 - own[few]!;
    (own[many]! < 1 ? small : large).push(many);
  }
  // What is left over is 1 but for rounding.
  for (const i of [...small, ...large]) own[i] = 1;
  return { size, own, other };
}

/** @param uniform above 0 and below 1 */
export function pick({ size, own, other }: Alias, uniform: number): number {
  const at = uniform * size;
  const column = Math.floor(at);
  return at - column < own[column]! ? column : other[column]!;
}
