import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Cents } from '../../../foundation/law/money.ts';

/** Private cover that is put to the test: the policy of one person, or a product that anybody may buy. What is left out is
 *  not known. */
export interface Policy {
  readonly per: 'person' | 'product';
  /** An insurance, or a fund of donations among members (broodfonds). */
  readonly form: 'insurance' | 'donation-fund';
  /** For a fund: whether the risk is insured up to the pension age. */
  readonly reinsured?: boolean | undefined;
  /** Benefit per month at full incapacity, cents; for a product the highest that can be bought. */
  readonly monthly?: Cents | undefined;
  /** For a product: the share of the income that it pays at full incapacity. */
  readonly share?: number | undefined;
  /** From which loss it pays, in per cents. */
  readonly fromLossPercent?: number | undefined;
  readonly waitingWeeks?: number | undefined;
  /** Whether it pays until the pension age. */
  readonly untilPensionAge?: boolean | undefined;
  /** Last day on which it pays, for the policy of a person. */
  readonly until?: IsoDate | undefined;
  /** Premium per month, cents; for a product at the profit that is given. */
  readonly premium?: Cents | undefined;
  /** For a product: whether everybody is accepted. */
  readonly acceptsEverybody?: boolean | undefined;
  /** Last day of the certificate that tells of the cover. */
  readonly certificateUntil?: IsoDate | undefined;
}

/** Who wants to leave: for a product, a person it should fit. */
export interface Leaver {
  readonly born: IsoDate;
  /** Yearly profit, cents. */
  readonly profit: Cents;
  /** Has left before and come back. */
  readonly leftBefore?: boolean | undefined;
}
