import { z } from 'zod';
import type { Cents } from '../../foundation/law/money.ts';
import { type Base, baseOf } from '../model/base/base.ts';
import { type Fraction, fraction, times } from '../model/fraction.ts';
import { problemAt, refuse } from '../model/market-problem.ts';
import { DAYS_A_YEAR } from '../rules/minimum-wage.ts';
import type { Variant } from '../rules/variant.ts';
import { Amount, type BaseInput, baseFields, checkDates, factsOf, Profit } from './base-input.ts';
import { Day } from './day.ts';

export const BenefitInput = z.strictObject({
  ...baseFields,
  onset: baseFields.onset.optional().describe('First day of illness; with "profit" a "date" is enough'),
  date: Day.optional().describe('Day at whose level the amounts are, in place of an onset'),
  profit: Profit.optional().describe('The yearly profit that counts, in cents, in place of "profits"'),
  earlier: z
    .array(Profit)
    .length(3)
    .optional()
    .describe(
      'Income of the three years before onset; left out: those of "profits", or three times "profit"',
    ),
  remaining: Amount.optional().describe('What can still be earned in a year, in cents'),
  lossPercent: z
    .number()
    .min(0)
    .max(100)
    .multipleOf(0.0001)
    .optional()
    .describe('The loss of earning capacity, in place of "remaining"'),
  income: Amount.optional().describe('Income from work beside the benefit, a year, in cents'),
  paidOn: Day.optional().describe('A later day, to see the benefit indexed with the minimum wage'),
});
export type BenefitInput = z.infer<typeof BenefitInput>;

/** What a benefit is worked out from, whichever way it was given. */
export interface BenefitFacts {
  readonly level: string;
  readonly onset: string | undefined;
  /** Per year, cents, before the cap of the plan. */
  readonly yearly: Fraction;
  /** Undefined in the short form. */
  readonly base: Base | undefined;
  readonly threeYears: Cents;
  readonly remaining: Cents;
}

/** @throws InputError naming what is missing or cannot go together */
export function benefitFacts(input: BenefitInput, rules: Variant): BenefitFacts {
  const { onset, profit, date, start } = input;
  const level = input.level ?? start ?? date ?? onset;
  if (profit === undefined) {
    const asked = { ...input, onset: onset ?? date } as BaseInput;
    if (asked.onset === undefined) missing('/onset', 'de eerste ziektedag', 'the first day of illness');
    const { level: on, ...facts } = factsOf(asked);
    const leveled = { ...facts, level: level ?? on };
    checkDates(input.level === undefined ? { ...asked, start: leveled.level } : asked, rules);
    const base = baseOf(rules, leveled);
    const earlier = input.earlier ?? base.years.slice(-3).map(({ profit }) => profit);
    return {
      level: leveled.level,
      onset: asked.onset,
      yearly: times(base.perDay, fraction(DAYS_A_YEAR)),
      base,
      ...lossOf(input, rules, sumOfThree(earlier, rules)),
    };
  }
  for (const other of ['profits', 'starter', 'window', 'customaryWage', 'spouse', 'employeePerDay'] as const)
    if (input[other] !== undefined)
      refuse([
        problemAt(`/${other}`, 'too-many', input[other], {
          nl: 'niets: "profit" is al gegeven',
          en: 'nothing: "profit" is given already',
        }),
      ]);
  if (level === undefined) missing('/date', 'een datum voor het minimumloon', 'a date for the minimum wage');
  if (onset !== undefined)
    checkDates(
      (input.level === undefined ? { ...input, onset, start: level } : { ...input, onset }) as BaseInput,
      rules,
    );
  return {
    level: level!,
    onset,
    yearly: fraction(Math.max(profit, 0)),
    base: undefined,
    ...lossOf(input, rules, input.earlier?.reduce((a, b) => a + b, 0) ?? 3 * profit),
  };
}

function sumOfThree(earlier: readonly (Cents | null)[], { criterion }: Variant): Cents {
  if (criterion.kind === 'loss' && earlier.includes(null))
    missing(
      '/earlier',
      'het inkomen van de drie jaren voor de eerste ziektedag, in centen',
      'the income of the three years before the first day of illness, in cents',
    );
  return earlier.reduce<Cents>((sum, profit) => sum + (profit ?? 0), 0);
}

/** Ten-thousandths of a per cent in the whole. */
const WHOLE = 1_000_000;

function lossOf(
  { remaining, lossPercent, income }: BenefitInput,
  { criterion }: Variant,
  threeYears: Cents,
): Pick<BenefitFacts, 'threeYears' | 'remaining'> {
  if (lossPercent === undefined) {
    if (remaining === undefined)
      missing(
        '/remaining',
        'wat nog verdiend kan worden, in centen per jaar',
        'what can still be earned, in cents a year',
      );
    return { threeYears, remaining: remaining! };
  }
  // A bare percentage has no amounts beside which another amount could be set.
  if (remaining !== undefined || income !== undefined || criterion.kind !== 'loss')
    refuse([
      problemAt('/lossPercent', 'too-many', lossPercent, {
        nl: 'niets: hier telt "remaining", wat nog verdiend kan worden',
        en: 'nothing: here "remaining" counts, what can still be earned',
      }),
    ]);
  return { threeYears: 3 * WHOLE, remaining: WHOLE - Math.round(lossPercent * 10_000) };
}

function missing(pointer: string, nl: string, en: string): void {
  refuse([problemAt(pointer, 'missing', null, { nl, en })]);
}
