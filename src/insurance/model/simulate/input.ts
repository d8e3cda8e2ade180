import { z } from 'zod';
import type { IsoDate } from '../../../foundation/law/date.ts';
import { IsoDate as IsoDateSchema } from '../../../foundation/law/date.ts';
import type { Variant } from '../../rules/variant.ts';
import { variants as known } from '../../rules/variants.ts';
import { schemeOf } from '../dynamics/scheme-of.ts';
import { problemAt, refuse } from '../market-problem.ts';
import { ASSUMPTIONS } from '../population/assumptions.ts';
import { chosenVariant, VariantChoice } from '../variant/own-variant.ts';
import { wageOn } from '../wage-on.ts';
import type { Plan } from './plan.ts';

/** Most people of all replications together that one simulation follows for a year, under all its variants. */
const MOST_PERSON_YEARS = 100_000_000_000;

/** What a simulation is given. Everything may be left out. */
export const SimulationInput = z.strictObject({
  persons: z.int().min(1000).max(20_000_000).default(100_000),
  years: z.int().min(1).max(60).default(40),
  seed: z.int().min(0).default(1),
  replications: z.int().min(1).max(200).default(5),
  date: IsoDateSchema.default('2026-01-01').describe('The minimum wage of this date'),
  variant: VariantChoice.optional(),
  variants: z.array(VariantChoice).min(1).max(10).optional(),
  overrides: z
    .strictObject({
      incomeIndex: z.number().min(0.1).max(10).optional(),
      lossYears: z.number().min(0).max(0.9).optional(),
      onset: z.number().min(0).max(2).optional().describe('Falling ill, a year'),
      recovery: z.number().min(0.1).max(10).optional().describe('Recovery relative to the rules'),
      riskSpread: z.number().min(0).max(2).optional(),
      stop: z.number().min(0).max(0.5).optional().describe('Chance to stop, a year'),
      pensionAge: z.number().min(65).max(75).optional(),
    })
    .default({})
    .describe('Of the population and its risks'),
});
export type SimulationInput = z.infer<typeof SimulationInput>;

/** The variants that are simulated, and what from them follows. */
export interface Prepared {
  readonly plan: Plan;
  readonly variants: readonly Variant[];
  readonly date: IsoDate;
  /** Minimum wage per month, in cents. */
  readonly wage: number;
}

/** @throws InputError naming the field that cannot be */
export function prepare(input: SimulationInput): Prepared {
  const { persons, years, seed, replications, date, overrides } = input;
  if (input.variant !== undefined && input.variants !== undefined)
    refuse([
      problemAt('/variants', 'both', input.variants, {
        nl: 'óf “variant” óf “variants”, niet allebei',
        en: 'either “variant” or “variants”, not both',
      }),
    ]);
  const variants =
    input.variant !== undefined
      ? [chosenVariant(input.variant)]
      : (input.variants?.map((one, i) => chosenVariant(one, `/variants/${i}`)) ?? known());
  const wage = wageOn(date, '/date').value;
  const work = persons * years * replications * variants.length;
  if (work > MOST_PERSON_YEARS)
    refuse([
      problemAt('/persons', 'too-much', persons, {
        nl: `samen met jaren, herhalingen en varianten hooguit ${MOST_PERSON_YEARS} persoonsjaren; dit zijn er ${work}`,
        en: `with years, replications and variants at most ${MOST_PERSON_YEARS} person-years; these are ${work}`,
      }),
    ]);
  return {
    plan: {
      persons,
      years,
      seed,
      replications,
      assumptions: { ...ASSUMPTIONS, ...given(overrides) },
      schemes: variants.map(variant => schemeOf(variant, wage)),
    },
    variants,
    date,
    wage,
  };
}

/** Without the fields that were left out. */
function given<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
