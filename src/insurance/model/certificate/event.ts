import { z } from 'zod';
import { IsoDate } from '../../../foundation/law/date.ts';
import { line, paragraphs } from '../../../foundation/law/ordinary-text.ts';
import { LONGEST } from '../claim/event.ts';

const Words = paragraphs(LONGEST);

/** What can happen in the file of an opt-out (geclausuleerde opt-out): somebody is insured privately instead. */
export const CertificateEvent = z.discriminatedUnion('kind', [
  /** The policy was tested against the framework (toetsingskader), by the calculation `opt-out`. */
  z.strictObject({
    kind: z.literal('tested'),
    on: IsoDate,
    insurer: line(200),
    /** What was tested, as the calculation takes it. */
    input: z.record(z.string(), z.unknown()),
    holds: z.boolean(),
    reasons: Words,
    receipt: z.string().length(64),
  }),
  /** The certificate (verklaring) that the private policy counts. */
  z.strictObject({ kind: z.literal('certified'), on: IsoDate, from: IsoDate, until: IsoDate }),
  z.strictObject({ kind: z.literal('withdrawn'), on: IsoDate, from: IsoDate, reasons: Words }),
]);
export type CertificateEvent = Readonly<z.infer<typeof CertificateEvent>>;
