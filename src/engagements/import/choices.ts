import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { LANGUAGES } from '../../foundation/law/text.ts';
import type { Target } from './columns/target.ts';
import { LIMITS } from './read/limits.ts';

/** What somebody chose for an import. */
export const Choices = z
  .strictObject({
    /** Name of the sheet; empty for CSV. */
    sheet: z.string(),
    /** Number of the row that holds the names of the columns, from 1. */
    header: z.int().min(1),
    /** Those names. */
    headers: z.array(z.string()).max(LIMITS.columns).readonly(),
    mapping: z.array(z.string().nullable()).max(LIMITS.columns).readonly() as unknown as z.ZodType<
      readonly (Target | null)[]
    >,
    /** How amounts and hours are written. */
    notation: z.enum(LANGUAGES),
    existing: z.enum(['refuse', 'update']),
    /** Calculation date of the assessments. */
    date: IsoDate,
  })
  .readonly();
export type Choices = z.output<typeof Choices>;
