import { z } from 'zod';
import { Cents, formatAmount } from '../../foundation/law/money.ts';
import { Text } from '../../foundation/law/text.ts';
import { tariffFactors } from '../model/pass-through/tariff.ts';
import { MODEL_NOTICE, marketSources } from '../rules/market-sources.ts';
import { calculation } from './calculation.ts';
import { paragraphs, percent, plain } from './market-words.ts';

/** What 733 self-employed people expected in 2021: see the source. */
const EXPECTED = 0.27;

const { seo, letterAffordability, rbb } = marketSources;

/** What a premium does to the tariff and to the net income. */
export const tariff = calculation({
  id: 'tariff',
  title: { nl: 'Tarief en netto-inkomen', en: 'Tariff and net income' },
  about: {
    nl: 'Hoeveel hoger het tarief wordt en hoeveel er netto overblijft als een deel van de premie naar de klant gaat. Zonder eigen cijfer rekenen we met 27 procent.',
    en: 'How much higher the tariff gets and how much is left when a part of the premium goes to the client. Without a figure of your own we take 27 per cent.',
  },
  input: z.strictObject({
    premium: z.number().describe('Premium as a share of the income'),
    passThrough: z
      .number()
      .default(EXPECTED)
      .describe('Part of the premium that is passed on; left out: 0.27'),
    tariff: Cents.optional().describe('Tariff now, in cents'),
  }),
  output: z.strictObject({
    tariffFactor: z.number(),
    netFactor: z.number(),
    newTariff: Cents.nullable(),
    net: Cents.nullable(),
    status: z.literal('ours'),
    notice: Text,
  }),
  example: { premium: 0.054, passThrough: 0.27, tariff: 5000 },
  sources: [seo, letterAffordability, rbb],
  compute: (input, trace) => {
    if (input.passThrough === EXPECTED) trace.step('passThrough', EXPECTED, seo.id, 'parameter');
    else trace.step('passThrough', input.passThrough, null, 'answer');
    const result = tariffFactors(input);
    trace.step('tariffFactor', result.tariffFactor, rbb.id, 'computed');
    trace.step('netFactor', result.netFactor, rbb.id, 'computed');
    return { ...result, status: 'ours' as const, notice: MODEL_NOTICE };
  },
  lines: (result, language) => {
    const words = WORDS[language];
    const amount = (cents: number) => formatAmount(cents, language);
    return paragraphs(
      words.factors(plain(result.tariffFactor, language), percent(result.netFactor, language)),
      result.newTariff === null ? '' : words.amounts(amount(result.newTariff), amount(result.net!)),
      result.notice[language],
    );
  },
});

const WORDS = {
  nl: {
    factors: (tariffFactor: string, net: string) =>
      `Het tarief wordt ${tariffFactor} keer zo hoog. Netto blijft ${net} over van wat het was.`,
    amounts: (now: string, net: string) => `Het tarief wordt ${now}. Na de premie is dat ${net}.`,
  },
  en: {
    factors: (tariffFactor: string, net: string) =>
      `The tariff becomes ${tariffFactor} times what it was. After the premium ${net} of what it was is left.`,
    amounts: (now: string, net: string) => `The tariff becomes ${now}. After the premium that is ${net}.`,
  },
} as const;
