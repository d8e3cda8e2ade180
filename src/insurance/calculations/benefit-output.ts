import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { aboutVariant } from './about-variant.ts';

/** What is told of a benefit. Amounts in cents. */
export const BenefitOutput = z.strictObject({
  ...aboutVariant,
  /** Loss of earning capacity in per cents, four decimals; null where it was not asked for and cannot be told. */
  lossPercent: z.number().nullable(),
  /** `35-45`, `80-100`, `full` where there are no classes, or `none`. */
  class: z.string(),
  entitled: z.boolean(),
  /** The share of the base that is paid. */
  share: z.number(),
  /** Before holiday allowance, cents. */
  monthly: z.int(),
  /** Twelve months. */
  yearly: z.int(),
  /** Over twelve months. */
  holidayAllowance: z.int(),
  /** Paid once when the person dies: one month. */
  deathGrant: z.int(),
  /** After the cap. */
  basePerDay: z.int(),
  capOn: z.enum(['base', 'benefit']),
  capped: z.boolean(),
  level: IsoDate,
  minimumWage: z.int(),
  /** First day that is paid, when the onset is known. */
  from: IsoDate.optional(),
  /** Last day that is paid at most, when the day of birth is known. */
  until: IsoDate.optional(),
  indexed: z.strictObject({ date: IsoDate, factor: z.number(), monthly: z.int() }).optional(),
});
export type BenefitOutput = z.infer<typeof BenefitOutput>;
