import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { type DatedSeries, datedSeries } from '../../foundation/law/dated.ts';
import { Cents } from '../../foundation/law/money.ts';
import { Parts } from '../../foundation/law/rate.ts';
import { Source } from '../../foundation/law/source.ts';
import type { Text } from '../../foundation/law/text.ts';
import { readRules } from './read-rules.ts';

/** A bracket of the income tax: up to and including an income in cents, at a rate in ten-thousandths. */
export const Bracket = z.strictObject({ upTo: Cents.nullable(), rate: Parts });
export type Bracket = z.infer<typeof Bracket>;

const dated = <T extends z.ZodType>(value: T) =>
  z.array(z.strictObject({ from: IsoDate, until: IsoDate, value, source: z.string() }));

const file = readRules(
  'labour-tax.yaml',
  z.strictObject({
    sources: z.array(Source),
    values: z.strictObject({
      brackets: dated(z.array(Bracket).min(1)),
      mostWage: dated(Cents),
      unemploymentLow: dated(Parts),
      unemploymentHigh: dated(Parts),
      disabilitySmall: dated(Parts),
      disabilityLarge: dated(Parts),
      childcare: dated(Parts),
      returnToWork: dated(Parts),
      healthEmployer: dated(Parts),
      healthSelfEmployed: dated(Parts),
      selfEmployedDeduction: dated(Cents),
      smallBusinessExemption: dated(Parts),
      deductionRate: dated(Parts),
    }),
  }),
);

/** Where the values of `labourTax` come from. */
export const labourTaxSources: readonly Source[] = file.sources;

type Name = keyof typeof file.values;

const NAMES: Readonly<Record<Name, Text>> = {
  brackets: { nl: 'schijven van box 1', en: 'brackets of box 1' },
  mostWage: { nl: 'maximumpremieloon', en: 'maximum premium wage' },
  unemploymentLow: { nl: 'lage AWf-premie', en: 'low unemployment premium' },
  unemploymentHigh: { nl: 'hoge AWf-premie', en: 'high unemployment premium' },
  disabilitySmall: { nl: 'lage Aof-premie', en: 'low disability premium' },
  disabilityLarge: { nl: 'hoge Aof-premie', en: 'high disability premium' },
  childcare: { nl: 'opslag kinderopvang', en: 'childcare surcharge' },
  returnToWork: { nl: 'gemiddelde Whk-premie', en: 'average return-to-work premium' },
  healthEmployer: { nl: 'Zvw-heffing van de werkgever', en: 'employer health levy' },
  healthSelfEmployed: { nl: 'Zvw-bijdrage', en: 'health contribution' },
  selfEmployedDeduction: { nl: 'zelfstandigenaftrek', en: 'self-employed deduction' },
  smallBusinessExemption: { nl: 'mkb-winstvrijstelling', en: 'small business exemption' },
  deductionRate: { nl: 'tarief voor aftrekposten', en: 'rate for deductions' },
};

/** Taxes and premiums on work, by date: rates in ten-thousandths, amounts in cents a year. Read them with `valueOn`. */
export const labourTax = Object.fromEntries(
  (Object.keys(NAMES) as Name[]).map(name => [name, datedSeries<unknown>(NAMES[name], file.values[name])]),
) as unknown as Readonly<{
  [N in Name]: DatedSeries<(typeof file.values)[N][number]['value']>;
}>;
