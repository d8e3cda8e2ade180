import { z } from 'zod';
import type { IsoDate } from '../../foundation/law/date.ts';
import { line } from '../../foundation/law/ordinary-text.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import type { CaseFileKind } from '../../foundation/store/schema.ts';
import { optOutOf } from '../model/certificate/certificate.ts';
import { CertificateEvent } from '../model/certificate/event.ts';
import { claimOf } from '../model/claim/apply.ts';
import { ClaimEvent } from '../model/claim/event.ts';
import { PremiumEvent } from '../model/premium-year/event.ts';
import { premiumYearOf } from '../model/premium-year/premium-year.ts';
import { Corrected, counting } from './correction.ts';
import { claimStanding, optOutStanding, premiumStanding, type Standing } from './standing.ts';

export type CaseEvent = ClaimEvent | CertificateEvent | PremiumEvent | Corrected;

/** Whose file it is, as far as its rules must know. */
export interface Holder {
  readonly born: IsoDate;
  readonly variant: string;
  /** The year of a premium. */
  readonly year: number | null;
}

/** One kind of case file: what can happen in it, and where it then stands. */
interface Kind {
  readonly schema: z.ZodType<CaseEvent>;
  /** Where the file stands after everything that happened.
   *  @throws InputError naming the field of the last event when that cannot happen */
  standing(events: readonly CaseEvent[], holder: Holder, today: IsoDate): Standing;
}

export const KINDS: Readonly<Record<CaseFileKind, Kind>> = {
  claim: {
    schema: z.discriminatedUnion('kind', [ClaimEvent, Corrected]),
    standing: (events, holder, today) => claimStanding(claimOf(counting<ClaimEvent>(events)), holder, today),
  },
  'opt-out': {
    schema: z.discriminatedUnion('kind', [CertificateEvent, Corrected]),
    standing: events => optOutStanding(optOutOf(counting<CertificateEvent>(events))),
  },
  premium: {
    schema: z.discriminatedUnion('kind', [PremiumEvent, Corrected]),
    standing: (events, { year }, today) =>
      premiumStanding(premiumYearOf(year!, counting<PremiumEvent>(events)), today),
  },
};

/** Reads what happened, as it was kept or as somebody gives it.
 *  @throws InputError with every problem, at its field */
export function readEvent(kind: CaseFileKind, value: unknown): CaseEvent {
  return parseInput(KINDS[kind].schema, value);
}

/** What a new file is about. */
export const NewFile = z
  .strictObject({
    kind: z.enum(['claim', 'opt-out', 'premium']),
    reference: line(80),
    year: z.int().min(2000).max(2200).optional(),
    /** Somebody known, or somebody new. */
    insured: z.union([
      z.strictObject({ id: z.uuid() }),
      z.strictObject({
        name: line(200),
        born: z.iso.date(),
        variant: z.string().min(1).max(80),
      }),
    ]),
  })
  .readonly();
export type NewFile = z.output<typeof NewFile>;
