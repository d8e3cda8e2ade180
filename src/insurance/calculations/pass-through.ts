import { z } from 'zod';
import { Text } from '../../foundation/law/text.ts';
import { MARKETS } from '../model/pass-through/input.ts';
import { passThrough as solve } from '../model/pass-through/pass-through.ts';
import { MODEL_NOTICE, marketSources } from '../rules/market-sources.ts';
import { calculation } from './calculation.ts';
import { paragraphs, percent, plain } from './market-words.ts';

const { rbb, weylFabinger, ritz, letterAffordability } = marketSources;

/** Pass-through (doorberekening) of a rise of cost to the client. */
export const passThrough = calculation({
  id: 'pass-through',
  title: { nl: 'Doorberekenen aan de klant', en: 'Pass-through to the client' },
  about: {
    nl: 'Hoeveel van hogere kosten in de prijs terechtkomt: bij een monopolie, bij een paar aanbieders (Cournot), bij volledige mededinging en bij een vaste elasticiteit.',
    en: 'How much of a rise of cost ends up in the price: under monopoly, with a few firms (Cournot), under perfect competition and with a constant elasticity.',
  },
  input: z.strictObject({
    market: z.enum(MARKETS),
    intercept: z.number().optional().describe('Demand: price = intercept − slope × quantity'),
    slope: z.number().optional(),
    marginalCost: z.number().describe('Cost of one more unit; with a supply slope, of the first'),
    increase: z.number().describe('By how much the cost of a unit rises'),
    firms: z.number().optional(),
    affected: z.number().optional().describe('How many of the firms it hits; left out: all'),
    supplySlope: z
      .number()
      .optional()
      .describe('How fast marginal cost rises: of one firm; under competition of the whole market'),
    elasticity: z.number().optional().describe('Of demand, as a positive number, instead of a line'),
  }),
  output: z.strictObject({
    before: z.number(),
    after: z.number(),
    rate: z.number(),
    affectedStop: z.boolean(),
    notUsed: z.array(z.string()),
    status: z.literal('ours'),
    notice: Text,
  }),
  example: { market: 'cournot', intercept: 100, slope: 1, marginalCost: 20, increase: 8, firms: 3 },
  sources: [rbb, weylFabinger, ritz, letterAffordability],
  compute: (input, trace) => {
    const result = solve(input);
    const step = (name: string, value: number) => trace.step(name, value, rbb.id, 'computed');
    step('before', result.before);
    step('after', result.after);
    step('rate', result.rate);
    return { ...result, notUsed: [...result.notUsed], status: 'ours' as const, notice: MODEL_NOTICE };
  },
  lines: (result, language) => {
    const words = WORDS[language];
    const number = (value: number) => plain(value, language);
    return paragraphs(
      words.price(number(result.before), number(result.after), percent(result.rate, language)),
      result.affectedStop ? words.stop : '',
      result.notUsed.length === 0 ? '' : words.notUsed(result.notUsed.join(', ')),
      result.notice[language],
    );
  },
});

const WORDS = {
  nl: {
    price: (before: string, after: string, rate: string) =>
      `De prijs gaat van ${before} naar ${after}. De klant betaalt ${rate} van de hogere kosten.`,
    stop: 'Wie de hogere kosten heeft, verkoopt niets meer. De anderen bepalen de prijs.',
    notUsed: (names: string) => `Niet gebruikt: ${names}.`,
  },
  en: {
    price: (before: string, after: string, rate: string) =>
      `The price goes from ${before} to ${after}. The client pays ${rate} of the rise of cost.`,
    stop: 'Those who have the higher cost sell nothing any more. The others set the price.',
    notUsed: (names: string) => `Not used: ${names}.`,
  },
} as const;
