/** People who behave alike: a part of the population with its risk and what it does at a given premium. */
export interface Group {
  /** How many, as a share of all who are obliged to be insured. */
  readonly mass: number;
  /** Lowest and highest risk (expected cost a year, as a fraction of the same base as the premium); spread evenly
   *  between them. Equal: everybody in the group has that risk. */
  readonly from: number;
  readonly to: number;
  /** What decides: `in` and `out` do not look at the premium; a choice stays as long as `slope × risk + intercept` is at
   *  least the premium. */
  readonly decides: 'in' | 'out' | Choice;
  /** Whether somebody of the group who is out counts as one who left. */
  readonly counts: boolean;
  /** What somebody of the group who is out pays into the pool. */
  readonly levy: number;
}

/** The premium up to which a person stays, as a line over the risk. */
export interface Choice {
  readonly slope: number;
  readonly intercept: number;
}

/** Lowest and highest premium up to which somebody in a group with a choice stays. */
export function boundsOf({ from, to }: Group, { slope, intercept }: Choice): readonly [number, number] {
  const [a, b] = [slope * from + intercept, slope * to + intercept];
  return a <= b ? [a, b] : [b, a];
}
