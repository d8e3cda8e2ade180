import { z } from 'zod';
import type { SelectionInput } from '../model/selection/rule.ts';

const share = z.strictObject({ share: z.number() });

/** How a market with selection is written as JSON. What the numbers may be, the model says. */
export const SelectionJson = z.strictObject({
  risk: z
    .union([
      z.strictObject({ uniform: z.tuple([z.number(), z.number()]) }),
      z.strictObject({
        types: z
          .array(z.strictObject({ share: z.number(), risk: z.number() }))
          .min(1)
          .max(1000),
      }),
    ])
    .describe('Evenly spread between two bounds, or types of one risk each whose shares add up to 1'),
  willingness: z
    .strictObject({ factor: z.number(), add: z.number().default(0) })
    .nullish()
    .describe('Takes the cover when factor × risk + add is at least the premium'),
  private: z
    .strictObject({
      loading: z.number(),
      switchingCost: z.number().default(0),
      floor: z.strictObject({ value: z.number().default(1) }).nullish(),
    })
    .nullish()
    .describe('Leaves when the premium is more than (1 + loading) × risk + levy'),
  inert: z.number().default(0).describe('Share of every risk that never leaves'),
  switches: z
    .strictObject({
      heavyOccupations: z.strictObject({ share: z.number(), risk: z.number() }).optional(),
      transition: share.optional(),
      waitingTime: share.optional(),
      staff: share.optional(),
      default: share.optional(),
      preference: z
        .strictObject({ public: z.number().default(0), private: z.number().default(0) })
        .optional(),
      onceInLife: share.optional(),
      levy: z.strictObject({ amount: z.number() }).optional(),
    })
    .nullish(),
  levy: z.number().default(0).describe('What each leaver pays into the public pool a year'),
  start: z.number().nullish().describe('First premium of the path; left out: the mean risk of all'),
});

/** The same, without what JSON writes as null. */
export function marketOf(
  given: Omit<z.output<typeof SelectionJson>, 'levy' | 'start'>,
  levy = 0,
  start?: number | null,
): SelectionInput {
  const { private: market, willingness, switches } = given;
  return {
    risk: given.risk,
    private: market == null ? undefined : { ...market, floor: market.floor ?? undefined },
    willingness: willingness ?? undefined,
    inert: given.inert,
    levy,
    start: start ?? undefined,
    switches: switches ?? undefined,
  };
}
