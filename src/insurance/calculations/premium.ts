import { z } from 'zod';
import { InputError } from '../../foundation/law/input-error.ts';
import { formatAmount } from '../../foundation/law/money.ts';
import { BASES, premiumOf } from '../model/premium/premium.ts';
import { chosenVariant, VariantChoice } from '../model/variant/own-variant.ts';
import type { Variant } from '../rules/variant.ts';
import { about, aboutVariant, ruleSources } from './about-variant.ts';
import { Profit } from './base-input.ts';
import { calculation } from './calculation.ts';
import { Day } from './day.ts';

const output = z.strictObject({
  ...aboutVariant,
  monthly: z.int(),
  yearly: z.int(),
  /** Share of the profit. */
  rate: z.number(),
  /** Highest yearly profit that counts. */
  cap: z.int(),
  /** Highest premium per month, by the basis that was chosen. */
  maximum: z.int(),
  /** The same with the mean minimum wage of the year, as the bills publish it; null where it cannot be told. */
  maximumYearAverage: z.int().nullable(),
  basis: z.enum(BASES),
  /** Whether it comes off the income for tax; null where that is not known. */
  deductible: z.boolean().nullable(),
});

/** The premium of one person. */
export const premium = calculation({
  id: 'premium',
  title: { nl: 'Premie', en: 'Premium' },
  about: {
    nl: 'Hoeveel premie iemand per maand betaalt over zijn winst. Met "date" telt het minimumloon van dat half jaar; met "basis": "year-average" het gemiddelde van het jaar, zoals de wetsvoorstellen hun hoogste premie noemen.',
    en: 'How much premium somebody pays a month over the profit. By "date" the minimum wage of that half-year counts; with "basis": "year-average" the mean of the year, as the bills state their highest premium.',
  },
  input: z.strictObject({
    variant: VariantChoice,
    date: Day,
    profit: Profit.describe('Profit of a year, in cents'),
    basis: z.enum(BASES).default('date'),
    rate: z
      .number()
      .min(0)
      .max(1)
      .multipleOf(0.0001)
      .optional()
      .describe('Share of the profit, in place of what the variant says'),
    waitingWeeks: z
      .int()
      .min(0)
      .optional()
      .describe('Waiting time that was chosen, where the variant lets choose'),
  }),
  output,
  example: { variant: 'bill-2025', date: '2025-07-01', profit: 3000000 },
  sources: ruleSources,
  date: ({ date }) => date,
  compute: (input, trace) => {
    const rules = chosenVariant(input.variant);
    const { date, profit, basis, waitingWeeks } = input;
    trace.step('profit', profit, null, 'answer');
    const rate = input.rate === undefined ? undefined : Math.round(input.rate * 10_000);
    const facts = { date, profit, basis, rate, waitingWeeks };
    const found = premiumOf(rules, facts);
    for (const source of found.wageSources)
      trace.step(
        'minimum wage per month',
        Number(found.wage!.n) / Number(found.wage!.d),
        source,
        'parameter',
      );
    if (rate === undefined) trace.step('rate', found.rate / 10_000, rules.premium.source, 'parameter');
    else trace.step('rate', input.rate, null, 'answer');
    trace.step('highest profit that counts', found.cap, rules.premium.source, 'computed');
    trace.step('premium per month', found.monthly, rules.premium.source, 'computed');
    return {
      ...about(rules),
      monthly: found.monthly,
      yearly: found.yearly,
      rate: found.rate / 10_000,
      cap: found.cap,
      maximum: found.maximum,
      maximumYearAverage: yearAverage(rules, facts),
      basis,
      deductible: rules.premium.deductible,
    };
  },
  lines: (output, language) => {
    const amount = (cents: number) => formatAmount(cents, language);
    const words = WORDS[language];
    const percent = String(output.rate * 100).slice(0, 6);
    return [
      `${words.monthly}: ${amount(output.monthly)}`,
      `${words.yearly}: ${amount(output.yearly)}`,
      `${words.rate}: ${language === 'nl' ? percent.replace('.', ',') : percent} %`,
      `${words.cap}: ${amount(output.cap)}`,
      `${words.maximum}: ${amount(output.maximum)}`,
      ...(output.maximumYearAverage === null
        ? []
        : [`${words.average}: ${amount(output.maximumYearAverage)}`]),
      '',
      output.notice[language],
      '',
    ].join('\n');
  },
});

/** The highest premium by the mean of the year; null in a year of which a half is not known. */
function yearAverage(rules: Variant, facts: Parameters<typeof premiumOf>[1]): number | null {
  try {
    return premiumOf(rules, { ...facts, basis: 'year-average' }).maximum;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

const WORDS = {
  nl: {
    monthly: 'Premie per maand',
    yearly: 'Premie per jaar',
    rate: 'Percentage van de winst',
    cap: 'Hoogste winst die telt',
    maximum: 'Hoogste premie per maand',
    average: 'Hoogste premie per maand, met het gemiddelde minimumloon van het jaar',
  },
  en: {
    monthly: 'Premium per month',
    yearly: 'Premium per year',
    rate: 'Percentage of the profit',
    cap: 'Highest profit that counts',
    maximum: 'Highest premium per month',
    average: 'Highest premium per month, with the mean minimum wage of the year',
  },
} as const;
