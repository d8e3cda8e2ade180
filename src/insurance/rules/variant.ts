import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { Parts } from '../../foundation/law/rate.ts';
import { STATUSES } from '../../foundation/law/source.ts';
import { Text } from '../../foundation/law/text.ts';

/** Kinds of working people that a circle speaks of. */
export const KINDS = [
  'profit-taker',
  'result-taker',
  'director-shareholder',
  'assisting-spouse',
  'employee',
] as const;
export type Kind = (typeof KINDS)[number];

const sourced = { source: z.string(), because: Text };
/** What a variant says of a group: inside, outside, or nothing (`open`). */
const Place = z.strictObject({ place: z.enum(['in', 'out', 'open']), ...sourced });

/** Who is insured (kring van verzekerden). */
export const Circle = z.strictObject({
  kinds: z.record(z.enum(KINDS), Place),
  /** Self-employed people who employ others (met personeel). */
  withStaff: Place,
  farming: Place,
  /** People with conscientious objections to insurance (gemoedsbezwaarden). */
  conscientiousObjector: Place,
  /** First age in years. It ends at the pension age. */
  fromAge: z.int().min(0),
  /** What holds for those who already have a private policy (overgangsrecht). */
  alreadyInsured: Place.extend({ place: z.enum(['keep', 'none', 'open']) }),
});

/** How incapacity is measured (arbeidsongeschiktheidscriterium): by the loss of earning capacity in classes, or by
 *  whether the person can still earn the minimum wage. */
export const Criterion = z.strictObject({ kind: z.enum(['loss', 'minimum-wage']), ...sourced });

/** From which loss, in whole per cents, which share of the base is paid, in ten-thousandths. The first row is the
 *  threshold of entitlement. */
export const Classes = z
  .array(z.strictObject({ from: z.int().min(0).max(100), pays: Parts.min(1).max(10_000) }))
  .min(1)
  .refine(rows => rows.every((row, i) => i === 0 || row.from > rows[i - 1]!.from), 'classes in rising order');

export const Premium = z.strictObject({
  /** Share of the profit in ten-thousandths; null when no rate was named. */
  rate: Parts.min(0).max(10_000).nullable(),
  /** Rates that belong to other waiting times. */
  byWaitingWeeks: z.record(z.string().regex(/^\d+$/), Parts.min(0).max(10_000)).optional(),
  /** Above which yearly profit nothing more is paid: an amount in cents, or the profit at which the benefit reaches the
   *  minimum wage. */
  cap: z.union([z.int().min(0), z.literal('minimum-wage')]),
  /** The part of the yearly profit over which nothing is paid (franchise), in cents. */
  franchise: z.int().min(0),
  from: IsoDate.optional(),
  until: IsoDate.optional(),
  deductible: z.boolean().nullable(),
  ...sourced,
});

export const OptOut = z.strictObject({
  allowed: z.boolean(),
  /** A levy on who leaves (stabiliteitsbijdrage), of which no amount is known. */
  levy: z.boolean(),
  /** Whether a fund of donations (broodfonds) is enough. */
  donationFund: z.boolean().nullable(),
  /** Whether a policy must cost at least the public premium. */
  samePremium: z.boolean(),
  /** Whether one may leave only once in a life. */
  once: z.boolean(),
  ...sourced,
});

/** A set of rules for disability insurance of the self-employed (variant): law, proposal or bill. */
export const Variant = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: Text,
  status: z.enum(STATUSES),
  source: z.string(),
  /** The day of the paper; for a law its first and last day for new cases. */
  from: IsoDate,
  until: IsoDate.optional(),
  /** What became of it; stands with every result. */
  notice: Text,
  circle: Circle,
  waiting: z.strictObject({
    weeks: z.int().min(0),
    /** Waiting times that a person may choose, the ordinary one among them. */
    choices: z.array(z.int().min(0)).min(1),
    ...sourced,
  }),
  criterion: Criterion,
  classes: Classes,
  classesBasis: z.strictObject({ source: z.string() }),
  /** What is capped at the minimum wage: the base, or the benefit of the highest class. */
  cap: z.strictObject({ on: z.enum(['base', 'benefit']), ...sourced }),
  base: z.strictObject({
    /** Whether the average of five years counts when it is higher. */
    fiveYears: z.boolean(),
    /** Whether profits are indexed with the minimum wage. */
    indexed: z.boolean(),
    /** Whether starters who worked a part of the year are scaled up to a year. */
    starters: z.boolean(),
    ...sourced,
  }),
  /** What becomes of the base of those who are also employees. */
  employees: z.strictObject({ rule: z.enum(['deduct', 'open']), ...sourced }),
  /** What becomes of the benefit of those who earn beside it. */
  incomeBeside: z.strictObject({ rule: z.enum(['reclass', 'open']), ...sourced }),
  premium: Premium,
  optOut: OptOut,
  /** Holiday allowance (vakantie-uitkering) in ten-thousandths of the benefit. */
  holidayAllowance: z.strictObject({ parts: Parts.min(0).max(10_000), ...sourced }),
});
export type Variant = z.infer<typeof Variant>;
