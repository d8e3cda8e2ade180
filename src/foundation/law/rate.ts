import { z } from 'zod';
import { type Cents, cents } from './money.ts';
import { exactProduct, type Rounding } from './rounding.ts';
import type { Language } from './text.ts';

/** A rate as the data writes it: whole ten-thousandths, so 27.65 % is 2765. */
export const Parts = z.int();

/** An exact fraction of two safe integers, the lower one positive. */
export interface Ratio {
  readonly num: number;
  readonly den: number;
}

/** @throws RangeError when a part is no safe integer or `den` is below 1. */
export function ratio(num: number, den: number): Ratio {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den < 1) {
    throw new RangeError(`${num}/${den} is no ratio: two whole numbers, the lower one at least 1`);
  }
  return { num, den };
}

/** A rate in whole ten-thousandths: `parts(2765)` is 27.65 %.
 *  @throws RangeError as `ratio`. */
export function parts(tenThousandths: number): Ratio {
  return ratio(tenThousandths, 10_000);
}

/** `amount` times `rate`, rounded once.
 *  @throws RangeError when the result is outside the safe integers. */
export function times(amount: Cents, rate: Ratio, rounding: Rounding): Cents {
  return cents(rounding(exactProduct(cents(amount), rate.num), rate.den));
}

/** Negative, 0 or positive as `a/b` is less than, equal to or more than `c/d`; by cross-multiplication, never by
 *  dividing, so a boundary is exact. All whole; `b` and `d` not 0, and of any sign.
 *  @throws RangeError otherwise. */
export function compareRatio(a: number, b: number, c: number, d: number): number {
  for (const part of [a, b, c, d]) {
    if (!Number.isSafeInteger(part)) throw new RangeError(`${part} is no safe whole number`);
  }
  if (b === 0 || d === 0) throw new RangeError('a ratio over 0 cannot be compared');
  const [left, right] = [exactProduct(a, d), exactProduct(c, b)];
  const order = left < right ? -1 : left > right ? 1 : 0;
  return b < 0 === d < 0 ? order : 0 - order;
}

/** As `compareRatio`, for two ratios: fits `sort`. */
export function compareRates(a: Ratio, b: Ratio): number {
  return compareRatio(a.num, a.den, b.num, b.den);
}

/** A rate as a percentage, with at most two decimals behind the sign of the language: `27,65%`. A rate finer than that
 *  is rounded with `rounding`. */
export function formatPercent(rate: Ratio, language: Language, rounding: Rounding): string {
  const hundredths = rounding(exactProduct(rate.num, 10_000), rate.den);
  const size = Math.abs(hundredths);
  const decimals = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const point = decimals === '' ? '' : language === 'nl' ? ',' : '.';
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}${point}${decimals}%`;
}
