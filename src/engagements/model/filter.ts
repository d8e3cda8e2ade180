import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';

/** What an engagement can ask for. */
export const ATTENTION = ['no-decision', 'proposed', 'not-assessed', 'deviates'] as const;
export type Attention = (typeof ATTENTION)[number];

export const ORDERS = ['reference', 'client', 'starts', 'ends', 'changed'] as const;
export type Order = (typeof ORDERS)[number];

/** Rows on one page. */
export const PAGE_SIZES = [25, 50, 100] as const;

/** Which engagements of the register, in which order. Says nothing of a person: fit for an address. */
export const Filter = z
  .strictObject({
    outcome: z.string().max(100).optional(),
    sector: z.string().max(100).optional(),
    /** Work is done on or after this day. */
    from: IsoDate.optional(),
    /** Work is done on or before this day. */
    until: IsoDate.optional(),
    attention: z.enum(ATTENTION).optional(),
    order: z.enum(ORDERS).default('reference'),
    descending: z.boolean().default(false),
    /** 1 for the first. */
    page: z.int().min(1).max(1_000_000).default(1),
    size: z.int().min(1).max(100).default(50),
  })
  .readonly();
export type Filter = z.output<typeof Filter>;

/** Most words that are looked for. */
const MOST_WORDS = 8;

/** The words of a search, in lower case: each must be in what is found. */
export function searchWords(typed: string): readonly string[] {
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s\p{Cc}\p{Cs}]+/u);
  return words.filter(word => word !== '').slice(0, MOST_WORDS);
}
