import { z } from 'zod';
import { formatAmount } from '../../foundation/law/money.ts';
import { Text } from '../../foundation/law/text.ts';
import { supplementOf } from '../model/supplement/supplement.ts';
import { minimumWageSources } from '../rules/minimum-wage.ts';
import { HOUSEHOLDS, supplementSources } from '../rules/supplement.ts';
import { Amount } from './base-input.ts';
import { calculation } from './calculation.ts';
import { Day } from './day.ts';

const NOTICE = {
  nl: 'De Toeslagenwet is een wet. Voor zelfstandigen met een publieke uitkering was het een werkhypothese uit een Kamerbrief van 2021.',
  en: 'The Supplementary Benefits Act is law. For the self-employed with a public benefit it was a working hypothesis in a letter to parliament of 2021.',
};

const output = z.strictObject({
  perDay: z.int(),
  /** Per month of 21.75 days, to the nearest cent. */
  perMonth: z.int(),
  norm: z.int(),
  income: z.int(),
  disregarded: z.int(),
  /** Most that base and benefit allow; null without such a limit. */
  limit: z.int().nullable(),
  excluded: z.literal('young-partner').nullable(),
  status: z.literal('law'),
  notice: Text,
});

/** The supplement up to the social minimum. */
export const supplement = calculation({
  id: 'supplement',
  title: { nl: 'Toeslag tot het sociaal minimum', en: 'Supplement up to the social minimum' },
  about: {
    nl: 'Hoeveel toeslag er per dag bij een uitkering komt (Toeslagenwet), en of de toeslag begrensd is door het inkomen van vroeger.',
    en: 'How much supplement per day comes with a benefit (Supplementary Benefits Act), and whether the income there was limits it.',
  },
  input: z.strictObject({
    date: Day,
    household: z.enum(HOUSEHOLDS).describe('Alone, with a partner, or alone and sharing a home'),
    basePerDay: Amount.describe('Base of the benefit per day, in cents'),
    benefitPerDay: Amount.describe('Benefit per day, in cents'),
    otherPerDay: Amount.default(0).describe('Other income of the household per day, without work, in cents'),
    workPerDay: Amount.default(0).describe('Income of the household from work per day, in cents'),
    disregardOver: z.boolean().default(false).describe('Whether two years of part of work left out are over'),
    partnerBorn: Day.optional().describe('Day of birth of the partner'),
    childUnder12: z.boolean().default(false),
    norm: Amount.optional().describe('The social minimum per day in cents, for a date of which we know none'),
  }),
  output,
  example: { date: '2022-01-01', household: 'single', basePerDay: 7931, benefitPerDay: 2776, otherPerDay: 0 },
  sources: [...supplementSources, ...minimumWageSources],
  date: ({ date }) => date,
  compute: (input, trace) => {
    for (const [name, value] of Object.entries(input))
      if (value !== undefined) trace.step(name, value, null, 'answer');
    const found = supplementOf(input);
    trace.step('social minimum per day', found.norm, found.normSource, 'parameter');
    trace.step('left out of income from work', found.disregarded, 'supplement-7', 'computed');
    trace.step('income per day', found.income, 'supplement-8', 'computed');
    trace.step('limit', found.limit ?? null, 'supplement-8a', 'computed');
    trace.step('excluded', found.excluded ?? null, 'supplement-3', 'computed');
    trace.step('supplement per day', found.perDay, 'supplement-8', 'computed');
    return {
      perDay: found.perDay,
      perMonth: Math.round((found.perDay * 87) / 4),
      norm: found.norm,
      income: found.income,
      disregarded: found.disregarded,
      limit: found.limit ?? null,
      excluded: found.excluded ?? null,
      status: 'law' as const,
      notice: NOTICE,
    };
  },
  lines: ({ perDay, perMonth, norm, income, limit, excluded, notice }, language) => {
    const amount = (cents: number) => formatAmount(cents, language);
    const words = WORDS[language];
    return [
      `${words.norm}: ${amount(norm)}`,
      `${words.income}: ${amount(income)}`,
      ...(limit === null ? [] : [`${words.limit}: ${amount(limit)}`]),
      ...(excluded === null ? [] : [words.excluded]),
      `${words.perDay}: ${amount(perDay)}`,
      `${words.perMonth}: ${amount(perMonth)}`,
      '',
      notice[language],
      '',
    ].join('\n');
  },
});

const WORDS = {
  nl: {
    norm: 'Sociaal minimum per dag',
    income: 'Inkomen dat telt, per dag',
    limit: 'Hooguit, want anders meer dan vroeger',
    excluded: 'Geen toeslag: de partner is geboren na 31 december 1971 en er is geen kind onder de 12.',
    perDay: 'Toeslag per dag',
    perMonth: 'Toeslag per maand',
  },
  en: {
    norm: 'Social minimum per day',
    income: 'Income that counts, per day',
    limit: 'At most, or it would be more than before',
    excluded: 'No supplement: the partner was born after 31 December 1971 and there is no child under 12.',
    perDay: 'Supplement per day',
    perMonth: 'Supplement per month',
  },
} as const;
