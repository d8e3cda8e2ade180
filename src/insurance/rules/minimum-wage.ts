import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { datedSeries } from '../../foundation/law/dated.ts';
import { Source } from '../../foundation/law/source.ts';
import { readRules } from './read-rules.ts';

const file = readRules(
  'minimum-wage.yaml',
  z.strictObject({
    sources: z.array(Source),
    values: z.array(
      z.strictObject({ from: IsoDate, until: IsoDate, month: z.int().positive(), source: z.string() }),
    ),
  }),
);

/** The statutory minimum wage (wettelijk minimumloon) of an adult per month, in cents, without holiday allowance; since
 *  2024 the reference monthly wage (referentiemaandloon). Read it with `valueOn`: on a date without a value that is an
 *  error, never the value before. */
export const minimumWage = datedSeries(
  { nl: 'minimumloon', en: 'minimum wage' },
  file.values.map(({ from, until, month, source }) => ({ from, until, value: month, source })),
);

/** Where each value of the minimum wage comes from. */
export const minimumWageSources: readonly Source[] = file.sources;

/** The minimum wage per working day is the month divided by 21.75 (WAZ art. 8 par. 8; Wet WIA art. 13): the upper and
 *  lower part of that fraction. Not the official amount per day, which is a fifth of a week. */
export const DAYS_A_MONTH = { num: 87, den: 4 } as const;

/** Working days of a year: 261, twelve months of 21.75 (Inkomensbesluit Waz art. 7). */
export const DAYS_A_YEAR = 261;
