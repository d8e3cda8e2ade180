import { z } from 'zod';
import { Text } from '../../foundation/law/text.ts';
import { linearMarket as solve } from '../model/selection/linear-market.ts';
import { MODEL_NOTICE, marketSources } from '../rules/market-sources.ts';
import { calculation } from './calculation.ts';
import { paragraphs, plain } from './market-words.ts';

const line = z.strictObject({ intercept: z.number(), slope: z.number() });
const { einavFinkelstein, akerlof } = marketSources;

/** Selection as a picture of straight lines, with what is lost by it. */
export const linearMarket = calculation({
  id: 'linear-market',
  title: { nl: 'Selectie met rechte lijnen', en: 'Selection with straight lines' },
  about: {
    nl: 'Hoeveel mensen zich verzekeren als de premie de gemiddelde kosten zijn, hoeveel het beste zou zijn en wat er verloren gaat.',
    en: 'How many are insured when the premium is the average cost, how many would be best and what is lost.',
  },
  input: z.strictObject({
    demand: line.describe('Willing to pay: intercept − slope × quantity'),
    cost: line.describe('Cost of the next person: intercept − slope × quantity'),
  }),
  output: z.strictObject({
    quantity: z.number(),
    premium: z.number(),
    efficientQuantity: z.number(),
    welfareLoss: z.number(),
    status: z.literal('ours'),
    notice: Text,
  }),
  example: { demand: { intercept: 1.2, slope: 1 }, cost: { intercept: 1, slope: 0.6 } },
  sources: [einavFinkelstein, akerlof],
  compute: (input, trace) => {
    const result = solve(input);
    for (const [name, value] of Object.entries(result))
      trace.step(name, value, einavFinkelstein.id, 'computed');
    return { ...result, status: 'ours' as const, notice: MODEL_NOTICE };
  },
  lines: (result, language) => {
    const number = (value: number) => plain(value, language);
    const { quantity, premium, efficientQuantity, welfareLoss } = result;
    return paragraphs(
      language === 'nl'
        ? `Verzekerd: ${number(quantity)}, voor een premie van ${number(premium)}. Het beste zou ${number(efficientQuantity)} zijn. Verlies aan welvaart: ${number(welfareLoss)}.`
        : `Insured: ${number(quantity)}, for a premium of ${number(premium)}. The best would be ${number(efficientQuantity)}. Loss of welfare: ${number(welfareLoss)}.`,
      result.notice[language],
    );
  },
});
