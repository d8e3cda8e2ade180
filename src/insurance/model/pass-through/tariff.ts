import type { Cents } from '../../../foundation/law/money.ts';
import { outside, refuse } from '../market-problem.ts';

/** A premium on the income of a self-employed person and how much of it the client pays in the end. */
export interface TariffInput {
  /** Premium as a share of the income. */
  readonly premium: number;
  /** Part of the premium that is passed on. */
  readonly passThrough: number;
  /** What the work costs now, in cents per hour or per job. */
  readonly tariff?: Cents | undefined;
}

export interface Tariff {
  /** New tariff ÷ old tariff. */
  readonly tariffFactor: number;
  /** What is left after the premium ÷ what was left before. */
  readonly netFactor: number;
  readonly newTariff: Cents | null;
  /** What is left of the new tariff after the premium. */
  readonly net: Cents | null;
}

/** A premium is part of the tariff that pays for it: tariff factor 1 ÷ (1 − ρπ), net factor (1 − π) ÷ (1 − ρπ). With
 *  all of it passed on the net income stays as it was. Amounts are rounded once, to the nearest cent.
 *  @throws InputError naming the field that cannot be */
export function tariffFactors({ premium, passThrough, tariff }: TariffInput): Tariff {
  refuse([
    ...outside('/premium', premium, { from: 0, below: 1 }),
    ...outside('/passThrough', passThrough, { from: 0 }),
    ...outside('/tariff', tariff ?? 0, { from: 0 }),
  ]);
  refuse(
    outside(
      '/passThrough',
      passThrough,
      premium === 0 ? {} : { below: Number((1 / premium).toPrecision(12)) },
    ),
  );
  const tariffFactor = 1 / (1 - passThrough * premium);
  const netFactor = (1 - premium) * tariffFactor;
  const cents = (factor: number) => (tariff === undefined ? null : Math.round(tariff * factor));
  return { tariffFactor, netFactor, newTariff: cents(tariffFactor), net: cents(netFactor) };
}
