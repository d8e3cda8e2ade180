import { z } from 'zod';

/** The languages of the product; Dutch comes first. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language of the product. Neither may be empty. */
export const Text = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) }).readonly();
export type Text = z.infer<typeof Text>;
