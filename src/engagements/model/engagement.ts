import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { Cents } from '../../foundation/law/money.ts';
import { line, paragraphs } from '../../foundation/law/ordinary-text.ts';

/** Most parties between client and worker. */
export const LONGEST_CHAIN = 10;
/** A week has 168 hours. */
export const MINUTES_IN_A_WEEK = 168 * 60;
/** € 1.000.000 an hour: above any real rate, to catch a slip. */
export const HIGHEST_RATE: Cents = 100_000_000;

/** Number in the trade register (KvK-nummer); spaces and dots between the digits are dropped. */
export const TradeNumber = z
  .string()
  .transform(text => text.replaceAll(/[\s.]/g, ''))
  .pipe(z.string().refine(text => /^\d{8}$/.test(text), 'eight digits'));

/** Longest part before the @ that mail knows is 64, longest address 254 (RFC 5321); what is refused here is only what
 *  cannot be an address at all. */
export const EmailAddress = line(254).pipe(
  z
    .string()
    .refine(
      text => /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]+$/.test(text),
      'an e-mail address',
    ),
);

/** A semicolon would read as two parties where people type them on one line. */
const Party = line(200).pipe(z.string().refine(text => !text.includes(';'), 'a name without a semicolon'));

/** Who does the work (opdrachtnemer). Personal data. */
export const Worker = z
  .strictObject({
    name: line(200),
    kvk: TradeNumber.nullable().default(null),
    email: EmailAddress.nullable().default(null),
  })
  .readonly();
export type Worker = z.output<typeof Worker>;

/** What a person says of one assignment with one worker for one client (inhuur). */
export const Engagement = z
  .strictObject({
    /** The organisation's own number for it (kenmerk); unique there. */
    reference: line(80),
    client: line(200),
    worker: Worker,
    /** Parties between client and worker, from the client down (keten). */
    chain: z.array(Party).max(LONGEST_CHAIN).readonly().default([]),
    assignment: paragraphs(2000),
    starts: IsoDate,
    /** Last day, inclusive; null while it is open. */
    ends: IsoDate.nullable().default(null),
    /** Average over a week, in whole minutes. */
    minutesPerWeek: z.int().min(0).max(MINUTES_IN_A_WEEK).nullable().default(null),
    /** Per hour, without VAT, in whole cents. */
    rateCents: Cents.min(0).max(HIGHEST_RATE).nullable().default(null),
    /** One of the sectors of the questionnaire, by id. */
    sector: z.string().nullable().default(null),
    /** Where the contract can be found: a number or a place. */
    contract: line(200).nullable().default(null),
  })
  .readonly();
export type Engagement = z.output<typeof Engagement>;

/** Only what a person says of it, of something that says more. */
export function engagementOf(engagement: Engagement): Engagement {
  const { reference, client, worker, chain, assignment, starts, ends, sector, contract } = engagement;
  const { minutesPerWeek, rateCents } = engagement;
  return {
    ...{ reference, client, worker, chain, assignment, starts, ends, sector, contract },
    ...{ minutesPerWeek, rateCents },
  };
}
