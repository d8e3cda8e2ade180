/** How many years of profit before the start a person has. */
export const PAST_YEARS = 5;

/** What private cover a person has, by the value in the column. */
export const COVERS = ['none', 'private', 'broodfonds'] as const;
/** In what quality a person earns, by the value in the column. */
export const KINDS = ['profit-taker', 'director-shareholder', 'result-taker'] as const;

/** Self-employed people as columns: a row is a person. */
export interface People {
  readonly count: number;
  /** Whole years at the start. */
  readonly age: Uint8Array;
  /** Parts of 1/256 year that have passed since the last birthday. */
  readonly sinceBirthday: Uint8Array;
  /** 0 man, 1 woman. */
  readonly sex: Uint8Array;
  /** Index in the sectors of the rules. */
  readonly sector: Uint8Array;
  /** Index in `KINDS`. */
  readonly kind: Uint8Array;
  /** 1 with staff. */
  readonly staff: Uint8Array;
  /** 1 when also an employee. */
  readonly alsoEmployed: Uint8Array;
  /** Index in `COVERS`. */
  readonly cover: Uint8Array;
  /** 1 when never looking at another insurance. */
  readonly inert: Uint8Array;
  /** Chance to fall ill relative to the mean of the same age, sex and sector. */
  readonly risk: Float32Array;
  /** The person's own level of yearly profit, in cents; a year is that times its shock. */
  readonly level: Float32Array;
  /** Profit in cents of the years before the start, the oldest first; of whoever just started all 0. */
  readonly profits: readonly Int32Array[];
}

/** Memory of one person, in bytes: what every column takes. */
export const BYTES_A_PERSON = 9 + 2 * 4 + PAST_YEARS * 4;

/** Columns for `count` persons. */
export function makePeople(count: number): People {
  const bytes = () => new Uint8Array(count);
  return {
    count,
    age: bytes(),
    sinceBirthday: bytes(),
    sex: bytes(),
    sector: bytes(),
    kind: bytes(),
    staff: bytes(),
    alsoEmployed: bytes(),
    cover: bytes(),
    inert: bytes(),
    risk: new Float32Array(count),
    level: new Float32Array(count),
    profits: Array.from({ length: PAST_YEARS }, () => new Int32Array(count)),
  };
}
