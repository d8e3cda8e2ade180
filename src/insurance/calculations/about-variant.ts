import { z } from 'zod';
import { type Source, STATUSES } from '../../foundation/law/source.ts';
import { Text } from '../../foundation/law/text.ts';
import { lawSources } from '../rules/law-sources.ts';
import { minimumWageSources } from '../rules/minimum-wage.ts';
import type { Variant } from '../rules/variant.ts';
import { variantSources } from '../rules/variants.ts';

/** What every result under a variant says of it: which one, its legal weight, and what became of it. */
export const aboutVariant = {
  variant: z.string(),
  status: z.enum(STATUSES),
  notice: Text,
} as const;

export function about({ id, status, notice }: Variant) {
  return { variant: id, status, notice };
}

/** Everything that a step under a variant can rest on. */
export const ruleSources: readonly Source[] = [
  ...variantSources,
  ...minimumWageSources,
  ...Object.values(lawSources),
];
