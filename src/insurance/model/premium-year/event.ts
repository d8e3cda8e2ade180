import { z } from 'zod';
import { IsoDate } from '../../../foundation/law/date.ts';
import { Cents } from '../../../foundation/law/money.ts';

const Amount = Cents.min(0);

/** What can happen in the file of one premium year (premiejaar). Amounts in whole cents. */
export const PremiumEvent = z.discriminatedUnion('kind', [
  /** The premium of the year is set (premieaanslag): provisional on an estimate of the profit, final on the profit. */
  z.strictObject({
    kind: z.literal('premium-set'),
    on: IsoDate,
    provisional: z.boolean(),
    profit: Cents,
    premium: Amount,
    receipt: z.string().length(64).optional(),
  }),
  /** Money that came in; negative: paid back. */
  z.strictObject({ kind: z.literal('received'), on: IsoDate, amount: Cents }),
  /** A reminder was sent (aanmaning). */
  z.strictObject({ kind: z.literal('reminded'), on: IsoDate }),
]);
export type PremiumEvent = Readonly<z.infer<typeof PremiumEvent>>;
export type PremiumAssessment = Extract<PremiumEvent, { kind: 'premium-set' }>;
