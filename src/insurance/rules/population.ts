import { z } from 'zod';
import { Text } from '../../foundation/law/text.ts';
import { readRules } from './read-rules.ts';

const FOLDER = 'population';

/** Where a figure comes from. A statistic has no legal status, only how sure we are of it. */
const FigureSource = z.strictObject({
  id: z.string(),
  ref: z.string(),
  title: Text,
  confidence: z.enum(['high', 'medium', 'low']),
});
export type FigureSource = z.infer<typeof FigureSource>;

const share = z.number().min(0).max(1);
const source = z.string();
const Figure = z.strictObject({ value: z.number().min(0), source });
/** A figure of another year, with the whole of that year. */
const Scaled = Figure.extend({ whole: share });
const ages = { from: z.int().min(0), until: z.int().min(0) };
const AgeShares = z.array(z.strictObject({ ...ages, share, source })).min(1);
const AgeValues = z.array(z.strictObject({ ...ages, value: z.number().min(0), source })).min(1);
export type AgeShares = z.infer<typeof AgeShares>;
export type AgeValues = z.infer<typeof AgeValues>;

const Sector = z.strictObject({
  id: z.string(),
  name: Text,
  thousands: Figure,
  median: Figure,
  spread: Figure,
  men: Figure,
  onset: Figure,
});
export type Sector = z.infer<typeof Sector>;

const read = <S extends z.ZodType>(name: string, schema: S) => readRules(`${FOLDER}/${name}.yaml`, schema);

/** Every source of a figure, by its id. */
export const figureSources: readonly FigureSource[] = read(
  'sources',
  z.strictObject({ sources: z.array(FigureSource) }),
).sources;

/** The sectors (bedrijfstakken), in a fixed order: a person's sector is the index. */
export const sectors: readonly Sector[] = read(
  'sectors',
  z.strictObject({ sectors: z.array(Sector) }),
).sectors;

/** Age, sex, staff and the like; shares are fractions of 1. */
export const composition = read(
  'composition',
  z.strictObject({
    age: AgeShares,
    starterAge: AgeShares,
    startersUnder35: Figure,
    men: Figure,
    staff: Figure,
    directors: Figure,
    directorsWithStaff: Figure,
    resultTakers: Figure,
    alsoEmployed: Figure,
    inert: Figure,
    broodfonds: Figure,
    stop: Figure,
    stopByAge: AgeValues,
  }),
);

/** Profit over the years; amounts in euros a year. */
export const income = read(
  'income',
  z.strictObject({
    index: Figure,
    lossYears: Figure,
    deepestLoss: Figure,
    yearlySpread: Figure,
    medianOfAll: Figure,
    oldLawWage: Figure,
  }),
);

/** Private disability insurance (particuliere aov). */
export const cover = read(
  'cover',
  z.strictObject({
    withoutStaff: Figure,
    withStaff: Figure,
    men: Scaled,
    women: Scaled,
    age: z.array(z.strictObject({ ...ages, value: share, whole: share, source })),
    sectors: z.array(Scaled.extend({ id: z.string() })),
    refused: Figure,
  }),
);

/** Falling ill and recovering: intensities per year. */
export const incapacity = read(
  'incapacity',
  z.strictObject({
    onset: Figure,
    womenToMen: Figure,
    onsetByAge: AgeValues,
    riskSpread: Figure,
    recovery: z.array(z.strictObject({ from: z.number().min(0), value: z.number().min(0), source })),
    recoveryByAge: AgeValues,
    loss: z.array(z.strictObject({ ...ages, share, source })),
  }),
);

/** Figures that a simulation is only held against. */
export const outcomes = read(
  'outcomes',
  z.strictObject({
    premiums: z.array(Figure.extend({ wait: z.number(), low: share, high: share })),
    stock: Figure,
    outflow: Figure,
    inflow: Figure,
    meanYears: Figure,
  }),
);
