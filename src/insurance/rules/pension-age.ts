import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { Source } from '../../foundation/law/source.ts';
import { readRules } from './read-rules.ts';

const Age = z.strictObject({ years: z.int(), months: z.int().min(0).max(11), source: z.string() });

/** The table of the pension age: whoever is born from `born` on, up to the next row. */
export const pensionAges = readRules(
  'pension-age.yaml',
  z.strictObject({
    sources: z.array(Source),
    /** For those born before the first row. */
    before: Age,
    rows: z.array(Age.extend({ born: IsoDate, reached: z.int() })),
    /** From this day of birth on the age is not fixed yet. */
    estimated: Age.extend({ born: IsoDate }),
  }),
);
