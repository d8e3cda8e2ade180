import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';

export const KIND = ['claim', 'opt-out', 'premium'] as const;
const kind = z.enum(KIND);
export const version = z.int().min(0).meta({
  description:
    'Hoeveel er was vastgelegd toen de aanvrager keek. Is er intussen iets bij gekomen, dan is het antwoord 409.',
  example: 3,
});

export const OneFile = z.object({ file: z.uuid() });

export const FileQuery = z.strictObject({
  kind: kind.optional(),
  dueBy: IsoDate.optional(),
  words: z.string().max(200).optional(),
  page: z.int().min(1).max(100_000).default(1),
  size: z.int().min(1).max(200).default(50),
});

export const ListSchema = z.object({
  total: z.int(),
  rows: z.array(
    z.object({
      ...{ id: z.uuid(), kind, reference: z.string(), name: z.string(), variant: z.string() },
      ...{ year: z.int().nullable(), phase: z.string(), due: z.string().nullable() },
    }),
  ),
});

export const CaseFileSchema = z.object({
  ...{ id: z.uuid(), kind, reference: z.string(), year: z.int().nullable(), version: z.int() },
  ...{ insuredId: z.uuid(), name: z.string(), born: z.string(), variant: z.string() },
  events: z.array(
    z.object({
      number: z.int(),
      event: z.looseObject({ kind: z.string(), on: z.string() }),
      by: z.object({ id: z.uuid(), name: z.string().optional() }),
      at: z.unknown(),
    }),
  ),
});

export const Done = z.object({ version: z.int() });
