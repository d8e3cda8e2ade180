import { z } from 'zod';
import { IsoDate } from '../../foundation/law/date.ts';
import { TESTS, testPolicy } from '../model/opt-out/framework.ts';
import { chosenVariant, VariantChoice } from '../model/variant/own-variant.ts';
import { pensionAges } from '../rules/pension-age.ts';
import { about, aboutVariant, ruleSources } from './about-variant.ts';
import { Amount, Profit } from './base-input.ts';
import { calculation } from './calculation.ts';
import { Day } from './day.ts';
import { optOutLines } from './opt-out-lines.ts';

const value = z.union([z.number(), z.string(), z.boolean()]).nullable();

const output = z.strictObject({
  ...aboutVariant,
  /** `needs`: something is not known; `judgement`: a person must weigh; `no-opt-out`: the variant lets nobody leave. */
  verdict: z.enum(['accepted', 'refused', 'needs', 'judgement', 'no-opt-out']),
  tests: z.array(
    z.strictObject({
      test: z.enum(TESTS),
      result: z.enum(['pass', 'fail', 'unknown', 'judgement']),
      given: value,
      required: value,
      source: z.string(),
    }),
  ),
  /** From this day the certificate says nothing any more. */
  certificateEnds: IsoDate.optional(),
});

/** Whether private cover is enough to leave the public insurance. */
export const optOut = calculation({
  id: 'opt-out',
  title: { nl: 'Opt-out: een eigen verzekering toetsen', en: 'Opt-out: testing private cover' },
  about: {
    nl: 'Of een eigen verzekering, of een product, genoeg is om uit de publieke verzekering te stappen: dekking, premie, toegang, duur tot de AOW-leeftijd, wachttijd en certificaat.',
    en: 'Whether a private policy, or a product, is enough to leave the public insurance: cover, premium, access, duration to the pension age, waiting time and certificate.',
  },
  input: z.strictObject({
    variant: VariantChoice,
    date: Day,
    level: Day.optional().describe('Day whose minimum wage counts, where that of the date is not known yet'),
    born: Day.describe('Day of birth'),
    profit: Profit.describe('Profit of a year, in cents'),
    leftBefore: z.boolean().optional().describe('Has left the public insurance before'),
    rate: z
      .number()
      .min(0)
      .max(1)
      .multipleOf(0.0001)
      .optional()
      .describe('Public premium as a share of the profit, where the variant names none'),
    policy: z.strictObject({
      per: z.enum(['person', 'product']).default('person'),
      form: z.enum(['insurance', 'donation-fund']).default('insurance'),
      reinsured: z.boolean().optional(),
      monthly: Amount.optional().describe('Benefit per month at full incapacity, in cents'),
      share: z.number().min(0).max(1).optional().describe('Share of the income, for a product'),
      fromLossPercent: z.number().min(0).max(100).optional(),
      waitingWeeks: z.int().min(0).optional(),
      untilPensionAge: z.boolean().optional(),
      until: Day.optional().describe('Last day that is paid'),
      premium: Amount.optional().describe('Premium per month, in cents'),
      acceptsEverybody: z.boolean().optional(),
      certificateUntil: Day.optional(),
    }),
  }),
  output,
  example: {
    variant: 'foundation-2020',
    date: '2025-07-01',
    born: '1980-01-01',
    profit: 3000000,
    policy: {
      monthly: 175000,
      fromLossPercent: 35,
      waitingWeeks: 52,
      untilPensionAge: true,
      premium: 21000,
      certificateUntil: '2026-06-30',
    },
  },
  sources: [...ruleSources, ...pensionAges.sources],
  date: ({ date }) => date,
  compute: ({ variant, date, level, born, profit, leftBefore, rate, policy }, trace) => {
    const rules = chosenVariant(variant);
    for (const [name, given] of Object.entries(policy))
      if (given !== undefined) trace.step(name, given, null, 'answer');
    const perTenThousand = rate === undefined ? undefined : Math.round(rate * 10_000);
    const leaver = { born, profit, leftBefore };
    const { verdict, tests, certificateEnds } = testPolicy(
      rules,
      policy,
      leaver,
      date,
      perTenThousand,
      level,
    );
    for (const { test, result, source } of tests) trace.step(test, result, source, 'computed');
    trace.step('verdict', verdict, rules.optOut.source, 'computed');
    return {
      ...about(rules),
      verdict,
      tests: tests.map(one => ({ ...one })),
      ...(certificateEnds && { certificateEnds }),
    };
  },
  lines: optOutLines,
});
