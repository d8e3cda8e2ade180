/**
 * Divides two whole numbers exactly and rounds the quotient once. A law names its rounding; so does the code.
 * The name of the function is the name of the rounding.
 *
 * @param numerator whole number, a safe integer or a bigint @param denominator the same, not 0
 * @throws RangeError when either is not whole, the denominator is 0, or the result is outside the safe integers
 */
export type Rounding = (numerator: number | bigint, denominator: number | bigint) => number;

/** Nearest; a half goes away from zero: 2.5 becomes 3 and -2.5 becomes -3 (rekenkundig afronden). */
export const halfUp: Rounding = (n, d) => divide(n, d, (_sign, half) => half >= 0);

/** Nearest; a half goes towards zero: 2.5 becomes 2 and -2.5 becomes -2. */
export const halfDown: Rounding = (n, d) => divide(n, d, (_sign, half) => half > 0);

/** Never more than the quotient: 2.9 becomes 2 and -2.1 becomes -3 (naar beneden). */
export const down: Rounding = (n, d) => divide(n, d, sign => sign < 0);

/** Never less than the quotient: 2.1 becomes 3 and -2.9 becomes -2 (naar boven). */
export const up: Rounding = (n, d) => divide(n, d, sign => sign > 0);

/** Drops what is behind the point: 2.9 becomes 2 and -2.9 becomes -2 (afkappen). */
export const towardsZero: Rounding = (n, d) => divide(n, d, () => false);

/** An amount in cents to whole euros, downwards: for a charge, in favour of who pays it. */
export const wholeEurosDown: Rounding = (n, d) => toMultiple(down, n, d, 100);

/** An amount in cents to whole euros, upwards: for a deduction, in favour of who gets it. */
export const wholeEurosUp: Rounding = (n, d) => toMultiple(up, n, d, 100);

/** An amount in cents to the nearest whole euro; 50 cents goes away from zero. */
export const wholeEurosNearest: Rounding = (n, d) => toMultiple(halfUp, n, d, 100);

/** The exact product of two whole numbers: a number while that is exact, else a bigint. */
export function exactProduct(a: number, b: number): number | bigint {
  const quick = a * b;
  // A float64 product that is a safe integer is exact: a true product of 2^53 or more never rounds to below it.
  return Number.isSafeInteger(quick) ? quick : BigInt(a) * BigInt(b);
}

function toMultiple(rounding: Rounding, n: number | bigint, d: number | bigint, size: number): number {
  return safe(rounding(n, typeof d === 'bigint' ? d * BigInt(size) : exactProduct(d, size)) * size);
}

/** @param away whether a quotient with a remainder moves one away from zero: by its sign, and by whether the remainder is
 *  less than (-1), exactly (0) or more than (1) half */
function divide(
  numerator: number | bigint,
  denominator: number | bigint,
  away: (sign: -1 | 1, half: -1 | 0 | 1) => boolean,
): number {
  if (denominator === 0 || denominator === 0n) throw new RangeError('division by 0');
  if (typeof numerator === 'bigint' || typeof denominator === 'bigint') {
    const [n, d] =
      denominator < 0 ? [-BigInt(numerator), -BigInt(denominator)] : [BigInt(numerator), BigInt(denominator)];
    const rest = n % d;
    const quotient = n / d;
    if (rest === 0n) return safe(Number(quotient));
    const sign = rest < 0n ? -1 : 1;
    const size = rest < 0n ? -rest : rest;
    return safe(Number(away(sign, compare(size, d - size)) ? quotient + BigInt(sign) : quotient));
  }
  const [n, d] =
    denominator < 0 ? [-safe(numerator), -safe(denominator)] : [safe(numerator), safe(denominator)];
  // The remainder of float64 division is exact, and so is the division of what it leaves.
  const rest = n % d;
  const quotient = (n - rest) / d;
  if (rest === 0) return quotient + 0;
  const sign = rest < 0 ? -1 : 1;
  const size = Math.abs(rest);
  return away(sign, compare(size, d - size)) ? quotient + sign : quotient;
}

function compare<T extends number | bigint>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${value} is no whole number within ±${Number.MAX_SAFE_INTEGER}`);
  return value;
}
