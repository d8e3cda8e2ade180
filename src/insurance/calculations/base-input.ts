import { z } from 'zod';
import type { BaseFacts } from '../model/base/base.ts';
import { MOST_CENTS } from '../model/benefit/benefit-plan.ts';
import { problemAt, refuse } from '../model/market-problem.ts';
import { pensionAge } from '../model/pension-age/pension-age.ts';
import { chosenVariant, VariantChoice } from '../model/variant/own-variant.ts';
import type { Variant } from '../rules/variant.ts';
import { Day } from './day.ts';

/** An amount that can be a loss. */
export const Profit = z.int().min(-MOST_CENTS).max(MOST_CENTS);
export const Amount = z.int().min(0).max(MOST_CENTS);

/** What the base of a benefit can be worked out from. */
export const baseFields = {
  variant: VariantChoice.describe('Name of a variant, or {"base", "overrides"} for one of your own'),
  onset: Day.describe('First day of illness'),
  start: Day.optional().describe(
    'Day at whose level the amounts are, such as the first day of the benefit; left out: the onset',
  ),
  level: Day.optional().describe(
    'As "start", where the minimum wage of the onset is not known yet: a day from 1 January of that year on',
  ),
  profits: z
    .record(z.string().regex(/^\d{4}$/), Profit)
    .optional()
    .describe('Profit per calendar year in cents; the year before onset and the four before it count'),
  starter: z
    .strictObject({ income: Amount, weeks: z.int().min(1).max(53) })
    .optional()
    .describe('Profit and weeks of who came from employment in the year before onset'),
  window: z
    .strictObject({ from: Day, profit: Profit })
    .optional()
    .describe('Twelve other months in place of the last year, for hardship'),
  customaryWage: Amount.optional().describe('Yearly wage of a director-shareholder, in cents'),
  spouse: z
    .strictObject({ ownWage: Amount.min(1), otherWage: Amount })
    .optional()
    .describe('Yearly wages of comparable employees, for spouses in one business'),
  employeePerDay: Amount.optional().describe('Daily wage as an employee, in cents'),
  capOn: z
    .enum(['base', 'benefit'])
    .optional()
    .describe('What is capped at the minimum wage; left out: as the variant says'),
  indexed: z
    .boolean()
    .optional()
    .describe('false leaves out the indexation of profits; left out: as the variant says'),
  born: Day.optional().describe('Day of birth, to check the age'),
} as const;

const BaseInput = z.strictObject(baseFields);
export type BaseInput = z.infer<typeof BaseInput>;

/** The rules that were chosen, with what the input changes of them. */
export function rulesOf({
  variant,
  capOn,
  indexed,
}: Pick<BaseInput, 'variant' | 'capOn' | 'indexed'>): Variant {
  const chosen = chosenVariant(variant);
  return {
    ...chosen,
    cap: { ...chosen.cap, on: capOn ?? chosen.cap.on },
    base: { ...chosen.base, indexed: indexed ?? chosen.base.indexed },
  };
}

/** @throws InputError for a start before the onset, a level before the year of the onset or beside a start, or an onset
 *  outside the insured ages */
export function checkDates({ onset, start, level, born }: BaseInput, rules: Variant): void {
  const year = `${onset.slice(0, 4)}-01-01`;
  if (level !== undefined && (start !== undefined || level < year))
    refuse([
      start === undefined
        ? problemAt('/level', 'before-year', level, { nl: `${year} of later`, en: `${year} or later` })
        : problemAt('/level', 'too-many', level, {
            nl: 'niets: "start" is al gegeven',
            en: 'nothing: "start" is given already',
          }),
    ]);
  if (start !== undefined && start < onset)
    refuse([
      problemAt('/start', 'before-onset', start, {
        nl: `de eerste ziektedag (${onset}) of later`,
        en: `the first day of illness (${onset}) or later`,
      }),
    ]);
  if (born === undefined) return;
  if (born >= onset)
    refuse([
      problemAt('/born', 'not-before-onset', born, {
        nl: `een dag voor de eerste ziektedag (${onset})`,
        en: `a day before the first day of illness (${onset})`,
      }),
    ]);
  const first = `${Number(born.slice(0, 4)) + rules.circle.fromAge}${born.slice(4)}`;
  const { date: pension } = pensionAge(born);
  if (onset < first || onset >= pension)
    refuse([
      problemAt('/onset', 'age', onset, {
        nl: `een dag van ${first} (${rules.circle.fromAge} jaar) tot ${pension} (de AOW-leeftijd)`,
        en: `a day from ${first} (${rules.circle.fromAge} years) to before ${pension} (the pension age)`,
      }),
    ]);
}

export function factsOf(input: BaseInput): BaseFacts {
  const { onset, start, level = start ?? onset, profits = {}, starter, window } = input;
  const { customaryWage, spouse, employeePerDay } = input;
  const ways = { starter, window, customaryWage };
  const given = Object.entries(ways).filter(([, way]) => way !== undefined);
  if (given.length > 1)
    refuse([
      problemAt(
        `/${given[1]![0]}`,
        'too-many',
        given.map(([name]) => name),
        {
          nl: `hooguit één van ${Object.keys(ways).join(', ')}`,
          en: `at most one of ${Object.keys(ways).join(', ')}`,
        },
      ),
    ]);
  return { onset, level, profits, starter, window, customaryWage, spouse, employeePerDay };
}
