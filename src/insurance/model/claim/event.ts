import { z } from 'zod';
import { IsoDate } from '../../../foundation/law/date.ts';
import { Cents } from '../../../foundation/law/money.ts';
import { line, paragraphs } from '../../../foundation/law/ordinary-text.ts';

/** Longest text that somebody writes in a case file, in characters. */
export const LONGEST = 4000;
const Words = paragraphs(LONGEST);
const Line = line(200);
const Amount = Cents.min(0);
/** A calendar month as `YYYY-MM`. */
export const Month = z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM');

/** Work that somebody can still do (functie): a fact, with the wage that it pays. */
export const FittingWork = z
  .strictObject({ name: Line, jobs: z.int().min(1).max(100_000), yearly: Amount })
  .readonly();
export type FittingWork = z.infer<typeof FittingWork>;

/** What can happen in the case file of a claim (dossier van een aanvraag). Everything that is known of a claim follows
 *  from what happened, in order; nothing is changed afterwards. Amounts in whole cents, dates inclusive. */
export const ClaimEvent = z.discriminatedUnion('kind', [
  /** Report of illness (ziekmelding). */
  z.strictObject({ kind: z.literal('reported'), on: IsoDate, firstDay: IsoDate }),
  /** The administrator finds another first day of incapacity (eerste dag van arbeidsongeschiktheid). */
  z.strictObject({ kind: z.literal('first-day-set'), on: IsoDate, firstDay: IsoDate, reasons: Words }),
  z.strictObject({ kind: z.literal('recovered'), on: IsoDate, lastDay: IsoDate }),
  z.strictObject({ kind: z.literal('relapsed'), on: IsoDate, firstDay: IsoDate }),
  /** The assessment of what somebody can still do (arbeidsongeschiktheidsbeoordeling): what a doctor weighed is a
   *  judgement with its judge; work and wages are facts. */
  z.strictObject({
    kind: z.literal('assessed'),
    on: IsoDate,
    judgement: z
      .strictObject({ by: Line, limitations: Words, reasons: Words, lasting: z.boolean() })
      .readonly(),
    work: z.array(FittingWork).max(30).readonly(),
    /** Income of the three years before the first day, oldest first. */
    earlier: z.tuple([Amount, Amount, Amount]).readonly(),
  }),
  /** Profits that the base rests on; those of `estimated` years are known only later (voorlopig). */
  z.strictObject({
    kind: z.literal('profits-set'),
    on: IsoDate,
    profits: z.record(z.string().regex(/^[1-9]\d{3}$/, 'a year'), Cents).readonly(),
    estimated: z.array(z.string().regex(/^[1-9]\d{3}$/, 'a year')).readonly(),
  }),
  /** Referral to occupational care (arbeidsgerelateerde zorg). */
  z.strictObject({ kind: z.literal('referred'), on: IsoDate, to: Line, reasons: Words }),
  /** A step that was agreed for going back to work (re-integratieplan) or staying at it (preventie). */
  z.strictObject({ kind: z.literal('step-agreed'), on: IsoDate, step: Words, due: IsoDate }),
  z.strictObject({
    kind: z.literal('step-followed-up'),
    on: IsoDate,
    step: z.int().min(0),
    result: z.enum(['done', 'going-on', 'dropped']),
    finding: Words,
    /** When to look again; only while it is going on. */
    due: IsoDate.optional(),
  }),
  /** A decision (beschikking). What it gives was worked out by the rules of the variant; the receipt says how. */
  z.strictObject({
    kind: z.literal('decided'),
    on: IsoDate,
    about: z.enum(['grant', 'refuse', 'change', 'end']),
    /** True while the income that it rests on is an estimate (voorlopige beschikking). */
    provisional: z.boolean(),
    from: IsoDate,
    /** Gross benefit a month, before holiday allowance; 0 for a refusal or an end. */
    monthly: Amount,
    /** The class of loss as the variant names it; left out where nothing is given. */
    lossClass: Line.optional(),
    reasons: Words,
    receipt: z.string().length(64).optional(),
    /** The objection that it answers, by number. */
    objection: z.int().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal('income-reported'), on: IsoDate, month: Month, amount: Amount }),
  z.strictObject({ kind: z.literal('paid'), on: IsoDate, month: Month, amount: Cents }),
  /** Objection (bezwaar) against a decision, by its number. */
  z.strictObject({
    kind: z.literal('objected'),
    on: IsoDate,
    decision: z.int().min(0),
    grounds: Words,
  }),
  z.strictObject({
    kind: z.literal('objection-decided'),
    on: IsoDate,
    objection: z.int().min(0),
    result: z.enum(['upheld', 'dismissed', 'inadmissible', 'withdrawn']),
    reasons: Words,
    /** Why an objection that came too late is dealt with all the same (verschoonbare termijnoverschrijding). */
    excuse: Words.optional(),
  }),
  z.strictObject({
    kind: z.literal('closed'),
    on: IsoDate,
    because: z.enum(['recovered', 'pension-age', 'died', 'withdrawn', 'refused']),
  }),
]);
export type ClaimEvent = Readonly<z.infer<typeof ClaimEvent>>;
export type ClaimEventKind = ClaimEvent['kind'];
export type ClaimEventOf<K extends ClaimEventKind> = Extract<ClaimEvent, { kind: K }>;
