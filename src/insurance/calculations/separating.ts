import { z } from 'zod';
import { Text } from '../../foundation/law/text.ts';
import { separating as solve } from '../model/separating/separating.ts';
import { MODEL_NOTICE, marketSources } from '../rules/market-sources.ts';
import { calculation } from './calculation.ts';
import { paragraphs, percent, plain } from './market-words.ts';

const output = z.strictObject({
  /** What a low risk is paid at the loss, before the premium is taken off; in the unit of the loss. */
  lowCover: z.number(),
  lowPremium: z.number(),
  /** Cover as a part of the loss. */
  lowCoverShare: z.number(),
  highCover: z.number(),
  highPremium: z.number(),
  exists: z.boolean(),
  thresholdShareHigh: z.number(),
  utilities: z.strictObject({ high: z.number(), low: z.number(), lowPooled: z.number() }),
  pooling: z.strictObject({ price: z.number(), cover: z.number(), premium: z.number() }),
  status: z.literal('ours'),
  notice: Text,
});

const { rothschildStiglitz, letterSelection } = marketSources;

/** Separating contracts: high risks insure all, low risks only a part. */
export const separating = calculation({
  id: 'separating',
  title: { nl: 'Scheidende polissen', en: 'Separating contracts' },
  about: {
    nl: 'Wat verzekeraars aanbieden als zij een hoog en een laag risico niet kunnen onderscheiden: hoog risico verzekert alles, laag risico een deel.',
    en: 'What insurers offer when they cannot tell a high from a low risk: a high risk insures all, a low risk a part.',
  },
  input: z.strictObject({
    utility: z.enum(['log', 'sqrt']).describe('What money is worth: its logarithm or its square root'),
    wealth: z.number(),
    loss: z.number(),
    high: z.number().describe('Chance of the loss for a high risk'),
    low: z.number().describe('Chance of the loss for a low risk'),
    shareHigh: z.number().describe('Share of high risks, 0 to 1'),
  }),
  output,
  example: { utility: 'log', wealth: 100, loss: 50, high: 0.5, low: 0.2, shareHigh: 0.3 },
  sources: [rothschildStiglitz, letterSelection],
  compute: (input, trace) => {
    const result = solve(input);
    const step = (name: string, value: unknown) => trace.step(name, value, rothschildStiglitz.id, 'computed');
    step('lowCover', result.lowCover);
    step('lowPremium', result.lowPremium);
    step('exists', result.exists);
    return { ...result, status: 'ours' as const, notice: MODEL_NOTICE };
  },
  lines: (result, language, { loss }) => {
    const words = WORDS[language];
    const number = (value: number) => plain(value, language);
    return paragraphs(
      words.low(
        number(result.lowCover),
        number(loss),
        percent(result.lowCoverShare, language),
        number(result.lowPremium),
      ),
      words.high(number(result.highCover), number(result.highPremium)),
      (result.exists ? words.holds : words.breaks)(percent(result.thresholdShareHigh, language)),
      result.notice[language],
    );
  },
});

const WORDS = {
  nl: {
    low: (cover: string, loss: string, share: string, premium: string) =>
      `Een laag risico kan ${cover} van de schade van ${loss} verzekeren (${share}), voor ${premium}.`,
    high: (cover: string, premium: string) => `Een hoog risico verzekert alles (${cover}), voor ${premium}.`,
    holds: (share: string) => `Dit houdt stand: het kan vanaf ${share} hoge risico's.`,
    breaks: (share: string) =>
      `Dit houdt geen stand: één polis voor iedereen is voor allebei beter. Het houdt pas stand vanaf ${share} hoge risico's.`,
  },
  en: {
    low: (cover: string, loss: string, share: string, premium: string) =>
      `A low risk can insure ${cover} of the loss of ${loss} (${share}), for ${premium}.`,
    high: (cover: string, premium: string) => `A high risk insures all (${cover}), for ${premium}.`,
    holds: (share: string) => `This holds: it does from ${share} high risks on.`,
    breaks: (share: string) =>
      `This does not hold: one contract for all is better for both. It holds only from ${share} high risks on.`,
  },
} as const;
