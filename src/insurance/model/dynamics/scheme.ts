/** A variant of the insurance, as the simulation reads it. Amounts in cents a year, times in years. */
export interface Scheme {
  /** Per person whether insured (1) or not (0); index from `circleIndex`. */
  readonly inside: Uint8Array;
  readonly wait: number;
  /** Most years that a benefit runs; Infinity until recovery or pension. */
  readonly max: number;
  /** From which loss in per cents which share of the base is paid, rising. */
  readonly classes: readonly { readonly from: number; readonly pays: number }[];
  /** Holiday allowance on top, as a share of the benefit. */
  readonly allowance: number;
  /** Above 0: paid only to who can no longer earn this amount. */
  readonly mustMiss: number;
  /** The base is at most this. */
  readonly baseCap: number;
  /** Whether the average of five years counts when it is higher than the last year. */
  readonly fiveYears: boolean;
  /** Whether who only just started gets a base from the first year, scaled up. */
  readonly starters: boolean;
  /** Premium is due over the profit between these two. */
  readonly franchise: number;
  readonly premiumCap: number;
}

/** Where a person is in `Scheme.inside`. */
export function circleIndex(kind: number, staff: number, cover: number, farming: boolean): number {
  return ((kind * 2 + staff) * 3 + cover) * 2 + (farming ? 1 : 0);
}

/** Length of `Scheme.inside`. */
export const CIRCLE_SIZE = 3 * 2 * 3 * 2;
