/** An exact amount: a fraction of two whole numbers, the lower one positive. For what a law divides several times before
 *  it rounds once. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const NIL: Fraction = { n: 0n, d: 1n };

/** @param d not 0 */
export function fraction(n: number | bigint, d: number | bigint = 1): Fraction {
  const [a, b] = [BigInt(n), BigInt(d)];
  const size = divisor(a < 0n ? -a : a, b < 0n ? -b : b);
  const sign = b < 0n ? -1n : 1n;
  return { n: (sign * a) / size, d: (sign * b) / size };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.n * b.d < b.n * a.d;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return isLess(b, a) ? b : a;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return isLess(a, b) ? b : a;
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
