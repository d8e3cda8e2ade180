import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { datedSeries } from '../../foundation/law/dated.ts';
import { Source } from '../../foundation/law/source.ts';
import { readRules } from './read-rules.ts';

/** Ways of living that the act tells apart: with a partner, alone, alone but sharing a home (woningdeler). */
export const HOUSEHOLDS = ['single', 'married', 'sharing'] as const;
export type Household = (typeof HOUSEHOLDS)[number];

const norm = z.int().positive();
const file = readRules(
  'supplement.yaml',
  z.strictObject({
    sources: z.array(Source),
    values: z.array(
      z.strictObject({
        from: IsoDate,
        until: IsoDate,
        married: norm,
        single: norm,
        sharing: norm.nullable(),
        source: z.string(),
      }),
    ),
  }),
);

/** The social minimum per day for an adult, in cents; null where the act knew no such norm. */
export const socialMinimum = datedSeries<Readonly<Record<Household, number | null>>>(
  { nl: 'normbedrag van de Toeslagenwet', en: 'amount of the Supplementary Benefits Act' },
  file.values.map(({ from, until, source, married, single, sharing }) => ({
    from,
    until,
    source,
    value: { married, single, sharing },
  })),
);

export const supplementSources: readonly Source[] = [
  ...file.sources,
  ...(
    [
      ['1', 'minimumloon per dag', 'minimum wage per day'],
      ['3', 'partner geboren na 1971', 'partner born after 1971'],
      ['7', 'vrijlating van inkomen uit werk', 'disregard of income from work'],
      ['8', 'hoogte van de toeslag', 'amount of the supplement'],
      ['8a', 'grens van de toeslag', 'limit of the supplement'],
    ] as const
  ).map(
    ([article, nl, en]): Source => ({
      id: `supplement-${article}`,
      kind: 'statute',
      ref: 'BWBR0004043',
      article,
      status: 'law',
      title: {
        nl: `Toeslagenwet, artikel ${article} (${nl})`,
        en: `Supplementary Benefits Act, article ${article} (${en})`,
      },
      confidence: 'high',
    }),
  ),
];
