import { sectors } from '../../rules/population.ts';

/** People of one age band when they came in, of one sex, of one sector, or with or without private cover. */
export interface Group {
  readonly by: 'age' | 'sex' | 'sector' | 'cover';
  readonly id: string;
}

/** First age of every age band. */
export const BANDS = [18, 25, 35, 45, 55] as const;

/** Everybody belongs to one group of each kind. */
export const GROUPS: readonly Group[] = [
  ...BANDS.map((from, i) => ({
    by: 'age' as const,
    id: i + 1 < BANDS.length ? `${from}-${BANDS[i + 1]! - 1}` : `${from}+`,
  })),
  ...['men', 'women'].map(id => ({ by: 'sex' as const, id })),
  ...sectors.map(({ id }) => ({ by: 'sector' as const, id })),
  ...['without-private-cover', 'private-cover'].map(id => ({ by: 'cover' as const, id })),
];
const FIRST_SEX = BANDS.length;
const FIRST_SECTOR = FIRST_SEX + 2;
const FIRST_COVER = FIRST_SECTOR + sectors.length;

/** Of every combination of age band, sex, sector and cover, in the order of `jointOf`: its group of each kind. */
export const JOINT_GROUPS: readonly (readonly number[])[] = BANDS.flatMap((_, band) =>
  [0, 1].flatMap(sex =>
    sectors.flatMap((_sector, sector) =>
      [0, 1].map(cover => [band, FIRST_SEX + sex, FIRST_SECTOR + sector, FIRST_COVER + cover]),
    ),
  ),
);

/** The age band of who came in at an age. */
export function bandOf(age: number): number {
  return age < 35 ? (age < 25 ? 0 : 1) : age < 45 ? 2 : age < 55 ? 3 : 4;
}

/** Which combination a person is. @param cover 1 with private cover */
export function jointOf(band: number, sex: number, sector: number, cover: number): number {
  return ((band * 2 + sex) * sectors.length + sector) * 2 + cover;
}

/** Steps by which benefits per cent of due profit are told apart, in a power of two. */
const STEPS_AN_OCTAVE = 64;
/** The lowest step stands for this power of two and less; the last for the highest and more. */
const LOWEST = -14;
const HIGHEST = 6;
export const STEPS = (HIGHEST - LOWEST) * STEPS_AN_OCTAVE;

/** Where a ratio lies among the steps; its own step is the whole number below it. */
export function placeOf(ratio: number): number {
  return Math.min(STEPS, Math.max(0, (Math.log2(ratio) - LOWEST) * STEPS_AN_OCTAVE));
}

/** The step of who got `ratio` cents of benefit for every cent of due profit. */
export function stepOf(ratio: number): number {
  return Math.min(STEPS - 1, Math.floor(placeOf(ratio)));
}
