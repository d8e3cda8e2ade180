import { z } from 'zod';
import { Circle, Classes, type Variant } from '../../rules/variant.ts';
import { variant } from '../../rules/variants.ts';
import { problemAt, refuse } from '../market-problem.ts';

/** A share of 1 in whole ten-thousandths. */
const Share = z.number().min(0).max(1).multipleOf(0.0001);
const Place = z.enum(['in', 'out']);

/** What a variant of one's own may change. Everything left out stays as in the variant it is based on. */
export const Overrides = z.strictObject({
  circle: z
    .strictObject({
      kinds: z.partialRecord(Circle.shape.kinds.keyType, Place).optional(),
      withStaff: Place.optional(),
      farming: Place.optional(),
      conscientiousObjector: Place.optional(),
      fromAge: z.int().min(0).max(100).optional(),
    })
    .optional(),
  waitingWeeks: z.int().min(0).max(520).optional().describe('Waiting time in weeks'),
  criterion: z.enum(['loss', 'minimum-wage']).optional(),
  classes: Classes.optional().describe(
    'From which loss in per cents, which ten-thousandths of the base are paid',
  ),
  capOn: z.enum(['base', 'benefit']).optional(),
  fiveYears: z.boolean().optional(),
  indexed: z.boolean().optional(),
  starters: z.boolean().optional(),
  premiumRate: Share.optional().describe('Share of the profit'),
  premiumCap: z
    .union([z.int().min(0), z.literal('minimum-wage')])
    .optional()
    .describe('Highest yearly profit that counts, in cents'),
  franchise: z.int().min(0).optional().describe('Yearly profit over which nothing is paid, in cents'),
  deductible: z.boolean().optional(),
  optOut: z.boolean().optional(),
  holidayAllowance: Share.optional().describe('Share of the benefit'),
});
export type Overrides = z.infer<typeof Overrides>;

/** A variant by its name, or one of one's own. */
export const VariantChoice = z.union([
  z.string(),
  z.strictObject({ base: z.string(), overrides: Overrides.default({}) }),
]);
export type VariantChoice = z.infer<typeof VariantChoice>;

const OWN = {
  nl: 'Dit is een eigen variant. Alleen de WAZ was ooit wet, en die is op 1 augustus 2004 gesloten.',
  en: 'This is a variant of your own. Only the WAZ was ever law, and it was closed on 1 August 2004.',
};

const CHOSEN = { nl: 'Zo kiest deze eigen variant.', en: 'So this variant of your own chooses.' };

/** The rules that were chosen.
 *  @throws InputError when there is no such variant, or what is changed does not fit together */
export function chosenVariant(choice: VariantChoice, pointer = '/variant'): Variant {
  if (typeof choice === 'string') return variant(choice, pointer);
  const { overrides } = choice;
  const base = variant(choice.base, `${pointer}/base`);
  if (Object.keys(overrides).length === 0) return base;
  if (overrides.criterion === 'loss' && base.criterion.kind !== 'loss' && overrides.classes === undefined) {
    refuse([
      problemAt(`${pointer}/overrides/classes`, 'missing', null, {
        nl: `de klassen die bij een verlies horen; “${base.id}” heeft die niet`,
        en: `the classes that belong to a loss; “${base.id}” has none`,
      }),
    ]);
  }
  return { ...changed(base, overrides), id: `${base.id}-own`, status: 'ours', notice: OWN };
}

function changed(base: Variant, o: Overrides): Variant {
  const weeks = o.waitingWeeks;
  const { byWaitingWeeks, ...premium } = base.premium;
  return {
    ...base,
    circle: changedCircle(base.circle, o.circle ?? {}),
    waiting: weeks === undefined ? base.waiting : { ...base.waiting, weeks, choices: [weeks] },
    criterion: { ...base.criterion, kind: o.criterion ?? base.criterion.kind },
    classes: o.classes ?? base.classes,
    cap: { ...base.cap, on: o.capOn ?? base.cap.on },
    base: {
      ...base.base,
      fiveYears: o.fiveYears ?? base.base.fiveYears,
      indexed: o.indexed ?? base.base.indexed,
      starters: o.starters ?? base.base.starters,
    },
    premium: {
      ...premium,
      ...(o.premiumRate === undefined
        ? byWaitingWeeks && { byWaitingWeeks }
        : { from: undefined, until: undefined }),
      rate: o.premiumRate === undefined ? premium.rate : Math.round(o.premiumRate * 10_000),
      cap: o.premiumCap ?? premium.cap,
      franchise: o.franchise ?? premium.franchise,
      deductible: o.deductible ?? premium.deductible,
    },
    optOut: { ...base.optOut, allowed: o.optOut ?? base.optOut.allowed },
    holidayAllowance: {
      ...base.holidayAllowance,
      parts:
        o.holidayAllowance === undefined
          ? base.holidayAllowance.parts
          : Math.round(o.holidayAllowance * 10_000),
    },
  };
}

function changedCircle(
  base: Variant['circle'],
  { kinds = {}, withStaff, farming, conscientiousObjector, fromAge }: NonNullable<Overrides['circle']>,
): Variant['circle'] {
  const placed = <P extends { place: string }>(rule: P, place: 'in' | 'out' | undefined): P =>
    place === undefined ? rule : { ...rule, place, because: CHOSEN };
  return {
    ...base,
    kinds: Object.fromEntries(
      Object.entries(base.kinds).map(([kind, rule]) => [
        kind,
        placed(rule, kinds[kind as keyof typeof kinds]),
      ]),
    ) as typeof base.kinds,
    withStaff: placed(base.withStaff, withStaff),
    farming: placed(base.farming, farming),
    conscientiousObjector: placed(base.conscientiousObjector, conscientiousObjector),
    fromAge: fromAge ?? base.fromAge,
  };
}
