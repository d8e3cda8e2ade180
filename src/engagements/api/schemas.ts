import { z } from 'zod';
import { CHOICES, RESULTS } from '../model/decision.ts';
import { MINUTES_IN_A_WEEK } from '../model/engagement.ts';
import { ATTENTION, ORDERS } from '../model/filter.ts';

// What the API document says of requests and answers. What comes in is read by the model, in its own words; a test of
// the whole API checks that every answer fits its schema.

export const TAG = 'Inhuur';
/** Largest body of a request without a file, in bytes. */
export const MAX_BYTES = 100_000;

const id = z.uuid();
const day = z.string().meta({ format: 'date', example: '2026-11-22' });
const moment = z.string().meta({ format: 'date-time', description: 'UTC.' });
const hash = z.string().meta({ description: 'SHA-256, hexadecimaal.' });
export const version = z.int().min(1).meta({
  description: 'Versie zoals de aanvrager die zag. Is er intussen iets veranderd, dan is het antwoord 409.',
  example: 1,
});
const someone = z
  .object({ id, name: z.string().optional() })
  .meta({ description: 'Iemand van de organisatie; zonder naam als die er niet meer is.' });

export const WorkerSchema = z
  .strictObject({
    name: z.string().meta({ example: 'W. Voorbeeld' }),
    kvk: z.string().nullable().meta({ description: 'KvK-nummer, acht cijfers.', example: '12345678' }),
    email: z.string().nullable().meta({ example: 'w@voorbeeld.example' }),
  })
  .meta({ id: 'Worker', description: 'Opdrachtnemer. Persoonsgegevens.' });

export const EngagementSchema = z
  .strictObject({
    reference: z.string().meta({ description: 'Kenmerk; uniek in de organisatie.', example: 'INH-001' }),
    client: z.string().meta({ description: 'Opdrachtgever.' }),
    worker: WorkerSchema,
    chain: z.array(z.string()).meta({ description: 'Partijen ertussen, van de opdrachtgever af.' }),
    assignment: z.string().meta({ description: 'Opdracht.' }),
    starts: day.meta({ description: 'Eerste dag.' }),
    ends: day.nullable().meta({ description: 'Laatste dag; telt zelf mee.' }),
    minutesPerWeek: z.int().min(0).max(MINUTES_IN_A_WEEK).nullable(),
    rateCents: z.int().min(0).nullable().meta({ description: 'Uurtarief zonder btw, in centen.' }),
    sector: z.string().nullable().meta({ description: 'Een sector van de vragenlijst.' }),
    contract: z.string().nullable(),
  })
  .meta({
    id: 'Engagement',
    description: 'Inhuur: één opdracht van één opdrachtnemer voor één opdrachtgever.',
  });

/** To try the API with. */
export const EXAMPLE = {
  reference: 'INH-001',
  client: 'Voorbeeld BV',
  worker: { name: 'W. Voorbeeld', kvk: '12345678', email: null },
  chain: [],
  assignment: 'Een website bouwen',
  starts: '2026-01-05',
  ends: null,
  minutesPerWeek: 1440,
  rateCents: 8750,
  sector: null,
  contract: null,
} as const;

const DecisionSchema = z.object({
  id,
  outcome: z.string(),
  choice: z.enum(CHOICES),
  reasons: z.string(),
  owner: someone,
  decidedOn: day,
  state: z.enum(['proposed', 'final', 'rejected']),
  approver: someone.optional(),
  approvedAt: moment.nullable(),
  remark: z.string().nullable(),
  version,
  current: z.boolean().meta({ description: 'Gaat over de uitkomst die de inhuur nu heeft.' }),
});

const EvidenceSchema = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: hash,
  addedBy: someone,
  addedAt: moment,
});

const AssessedSchema = z.object({
  questionnaire: z.string(),
  date: day,
  answers: z.record(z.string(), z.string()),
  outcome: z.string(),
  receipt: z
    .looseObject({ hash })
    .meta({ description: 'Bewijs van de uitkomst, zoals bij een beoordeling.' }),
  at: moment,
  outcomeSince: moment,
});

export const FileSchema = z
  .object({
    engagement: z
      .object({
        ...EngagementSchema.shape,
        id,
        version,
        workerId: id,
        workerVersion: version,
        createdAt: moment,
        updatedAt: moment,
        assessed: AssessedSchema.nullable(),
      })
      .meta({ description: 'De inhuur met haar laatste beoordeling.' }),
    decisions: z.array(DecisionSchema).meta({ description: 'De nieuwste eerst.' }),
    checks: z.array(
      z.object({ id, checkedOn: day, checkedBy: someone, result: z.enum(RESULTS), finding: z.string() }),
    ),
    evidence: z.array(EvidenceSchema),
    needsDecision: z.boolean().meta({ description: 'Hoog risico, en nog geen besluit dat geldt.' }),
    deviates: z.boolean().meta({ description: 'De praktijk wijkt af sinds de laatste beoordeling.' }),
  })
  .meta({ id: 'EngagementFile', description: 'Alles van één inhuur.' });

export const ListSchema = z
  .object({
    engagements: z.array(
      z.object({
        id,
        reference: z.string(),
        client: z.string(),
        worker: z.string().meta({ description: 'Naam van de opdrachtnemer.' }),
        assignment: z.string(),
        starts: day,
        ends: day.nullable(),
        sector: z.string().nullable(),
        outcome: z.string().nullable(),
        assessedOn: day.nullable(),
        decided: z.boolean(),
        proposed: z.boolean(),
        deviates: z.boolean(),
      }),
    ),
    total: z.int().meta({ description: 'Aantal op alle pagina’s.' }),
    page: z.int(),
    pages: z.int(),
  })
  .meta({ id: 'EngagementList' });

const filters = {
  outcome: z.string().optional(),
  sector: z.string().optional(),
  from: day.optional().meta({ description: 'Loopt op of na deze dag.' }),
  until: day.optional().meta({ description: 'Loopt op of voor deze dag.' }),
  attention: z.enum(ATTENTION).optional().meta({
    description:
      'no-decision: hoog risico, nog geen besluit. proposed: besluit wacht op goedkeuring. not-assessed: niet beoordeeld. deviates: de praktijk wijkt af.',
  }),
  order: z
    .enum([...ORDERS, ...ORDERS.map(order => `-${order}` as const)])
    .optional()
    .meta({ description: 'Volgorde; met een min ervoor van achteren naar voren.' }),
};

/** Filters in an address, where everything is text. */
export const ListQuery = z.strictObject({
  ...filters,
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .meta({ description: 'Vanaf 1.' }),
});

export const SearchSchema = z.strictObject({
  words: z.string().max(200).meta({ description: 'Woorden die er alle in staan.', example: 'website' }),
  ...filters,
  page: z.int().min(1).optional(),
});

export const Kept = z.object({ id, version }).meta({ id: 'KeptEngagement' });
export const Changed = z.object({ version }).meta({ description: 'De nieuwe versie.' });
export const StartedSchema = z
  .object({ job: id })
  .meta({ id: 'StartedJob', description: 'Volg deze taak met getJob; stop haar met cancelJob.' });
export const Done = z.object({ done: z.literal(true) });
export const OneEngagement = z.strictObject({ engagement: id });
export { day, hash, id };
