import { outside, problemAt, refuse } from '../market-problem.ts';
import { increasingRoot } from './increasing-root.ts';

export type UtilityName = 'log' | 'sqrt';

/** Two kinds of people, each with the same wealth and the same possible loss; only they know how likely it is. */
export interface SeparatingInput {
  readonly utility: UtilityName;
  /** Wealth before the loss, in any unit of money. */
  readonly wealth: number;
  /** The loss, in the same unit; at most the wealth. */
  readonly loss: number;
  /** Chance of the loss for a high and for a low risk. */
  readonly high: number;
  readonly low: number;
  /** Share of high risks. */
  readonly shareHigh: number;
}

/** The separating contracts of Rothschild and Stiglitz. Cover is what is paid out at the loss, before the premium is
 *  taken off, in the unit of the loss; premium is cover × chance. */
export interface Separating {
  /** As much cover for low risks as leaves the high risks indifferent. */
  readonly lowCover: number;
  readonly lowPremium: number;
  /** Part of the loss that low risks can insure. */
  readonly lowCoverShare: number;
  /** High risks insure the whole loss. */
  readonly highCover: number;
  readonly highPremium: number;
  readonly utilities: { readonly high: number; readonly low: number; readonly lowPooled: number };
  /** The best contract for low risks at one price for all. */
  readonly pooling: { readonly price: number; readonly cover: number; readonly premium: number };
  /** False when a contract at one price for all would draw both kinds. */
  readonly exists: boolean;
  /** Share of high risks from which the separating contracts hold. */
  readonly thresholdShareHigh: number;
}

const UTILITY = {
  log: { of: Math.log, slope: (x: number) => 1 / x },
  sqrt: { of: Math.sqrt, slope: (x: number) => 0.5 / Math.sqrt(x) },
} as const;

/** What is sold when insurers cannot tell high from low risks.
 *  @throws InputError naming the field that cannot be */
export function separating(input: SeparatingInput): Separating {
  check(input);
  const { utility, wealth, loss, high, low, shareHigh } = input;
  const { of, slope } = UTILITY[utility];
  const expected = (chance: number, price: number, cover: number) =>
    (1 - chance) * of(wealth - price * cover) + chance * of(wealth - loss + (1 - price) * cover);
  const highUtility = of(wealth - high * loss);
  const lowCover = increasingRoot(
    cover => expected(high, low, cover) - highUtility,
    cover =>
      high * (1 - low) * slope(wealth - loss + (1 - low) * cover) -
      (1 - high) * low * slope(wealth - low * cover),
    0,
    loss,
  );
  const lowUtility = expected(low, low, lowCover);
  const best = (price: number) => {
    const gain = (cover: number) =>
      (1 - low) * price * slope(wealth - price * cover) -
      low * (1 - price) * slope(wealth - loss + (1 - price) * cover);
    const cover = gain(0) >= 0 ? 0 : gain(loss) <= 0 ? loss : increasingRoot(gain, undefined, 0, loss);
    return { price, cover, premium: price * cover, utility: expected(low, price, cover) };
  };
  const priceAt = (share: number) => low + share * (high - low);
  const pooled = best(priceAt(shareHigh));
  return {
    lowCover,
    lowPremium: low * lowCover,
    lowCoverShare: lowCover / loss,
    highCover: loss,
    highPremium: high * loss,
    utilities: { high: highUtility, low: lowUtility, lowPooled: pooled.utility },
    pooling: { price: pooled.price, cover: pooled.cover, premium: pooled.premium },
    exists: pooled.utility <= lowUtility,
    thresholdShareHigh: increasingRoot(share => lowUtility - best(priceAt(share)).utility, undefined, 0, 1),
  };
}

function check({ utility, wealth, loss, high, low, shareHigh }: SeparatingInput): void {
  refuse([
    ...outside('/wealth', wealth, { above: 0 }),
    // The logarithm of nothing at all is no utility.
    ...outside('/loss', loss, utility === 'log' ? { above: 0, below: wealth } : { above: 0, to: wealth }),
    ...outside('/high', high, { above: 0, below: 1 }),
    ...outside('/low', low, { above: 0, below: 1 }),
    ...outside('/shareHigh', shareHigh, { from: 0, to: 1 }),
    ...(low < high
      ? []
      : [
          problemAt('/low', 'order', low, {
            nl: `minder dan "high" (${high})`,
            en: `less than "high" (${high})`,
          }),
        ]),
  ]);
}
