import { z } from 'zod';
import { IsoDate } from './date.ts';
import { Text } from './text.ts';

/** What legal weight a statement has. Shown as a label wherever a source is shown. */
export const STATUSES = ['law', 'ruling', 'policy', 'bill', 'proposal', 'pilot', 'ours'] as const;
export type Status = (typeof STATUSES)[number];

const common = {
  /** Name by which the data refers to this source. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  status: z.enum(STATUSES),
  title: Text,
  /** First day on which it applies, inclusive. */
  from: IsoDate.optional(),
  /** Last day on which it applies, inclusive. */
  until: IsoDate.optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  /** How sure we are that the source says what we make of it. The screen shows anything but "high". */
  confidence: z.enum(['high', 'medium', 'low']),
  note: Text.optional(),
};

/** Where a statement comes from. The kind decides which reference is mandatory and how it is written. */
export const Source = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...common,
      kind: z.literal('statute'),
      /** Identifier in the national (BWB) or decentral (JCDR: CVDR) law register. */
      ref: z.string().regex(/^(BWB[RVW]\d{7}|CVDR\d+)$/),
      article: z.string().min(1),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('ruling'),
      ref: z.string().regex(/^ECLI:[A-Z]{2}:[A-Z]+:\d{4}:[A-Z0-9]+$/),
      paragraph: z.string().optional(),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('parliamentary-paper'),
      ref: z.string().regex(/^(kst-[0-9A-Za-z-]+|stb-\d{4}-\d+|stcrt-\d{4}-\d+)$/),
      paragraph: z.string().optional(),
    }),
    z.strictObject({ ...common, kind: z.literal('policy'), ref: z.string().min(1) }),
    z.strictObject({ ...common, kind: z.literal('plan'), ref: z.string().min(1) }),
    z.strictObject({ ...common, kind: z.literal('publication'), ref: z.string().min(1) }),
    z.strictObject({ ...common, kind: z.literal('ours'), ref: z.string().min(1), status: z.literal('ours') }),
  ])
  .readonly();
export type Source = z.infer<typeof Source>;
export type SourceKind = Source['kind'];

export { sourceLabel, sourceUrl } from './source-reference.ts';
