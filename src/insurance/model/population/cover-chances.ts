import { cover, sectors } from '../../rules/population.ts';
import { AGES, YOUNGEST } from './by-age.ts';

/** Chance of private cover of a person without staff: per cell (sex, sector), then per age from the youngest. */
export type CoverChances = readonly Float64Array[];

interface Margin {
  readonly target: number;
  readonly has: (cell: number, age: number) => boolean;
}

/** Rounds of fitting; the shares stand still long before. */
const ROUNDS = 200;

/** Makes the chances fit the shares by sex, by age, by sector and of all, by scaling them in turn (iterative proportional
 *  fitting): of all tables that fit the one nearest to no differences at all.
 *  @param cells share of every cell in the population @param ages share of every age from the youngest */
export function fitCoverChances(cells: readonly number[], ages: readonly number[]): CoverChances {
  const all = cover.withoutStaff.value;
  const scaled = ({ value, whole }: { value: number; whole: number }) => (value / whole) * all;
  const men = cells.slice(0, sectors.length).reduce((a, b) => a + b, 0);
  const [ofMen, ofWomen] = fitting([scaled(cover.men), scaled(cover.women)], [men, 1 - men], all);
  const bands = cover.age.map(({ from, until }) =>
    ages.slice(from - YOUNGEST, until - YOUNGEST + 1).reduce((a, b) => a + b, 0),
  );
  const byAge = fitting(cover.age.map(scaled), bands, all);
  const margins: readonly Margin[] = [
    { target: ofMen!, has: cell => cell < sectors.length },
    { target: ofWomen!, has: cell => cell >= sectors.length },
    ...cover.sectors.map(one => ({
      target: scaled(one),
      has: (cell: number) => sectors[cell % sectors.length]!.id === one.id,
    })),
    ...cover.age.map((one, i) => ({
      target: byAge[i]!,
      has: (_: number, age: number) => one.from <= age && age <= one.until,
    })),
    { target: all, has: () => true },
  ];
  const chances = cells.map(() => new Float64Array(AGES).fill(all));
  for (let round = 0; round < ROUNDS; round++)
    for (const margin of margins) scale(chances, margin, cells, ages);
  return chances;
}

/** Shares of groups that together make the whole: figures of several years and populations never quite do. */
function fitting(targets: readonly number[], sizes: readonly number[], whole: number): readonly number[] {
  const mean = targets.reduce((sum, target, i) => sum + target * sizes[i]!, 0);
  return targets.map(target => (target * whole) / mean);
}

function scale(
  chances: CoverChances,
  margin: Margin,
  cells: readonly number[],
  ages: readonly number[],
): void {
  let people = 0;
  let covered = 0;
  each(margin, chances, (row, cell, age) => {
    const share = cells[cell]! * ages[age]!;
    people += share;
    covered += share * row[age]!;
  });
  const factor = (margin.target * people) / covered;
  each(margin, chances, (row, _, age) => {
    row[age] = Math.min(1, row[age]! * factor);
  });
}

function each(
  { has }: Margin,
  chances: CoverChances,
  visit: (row: Float64Array, cell: number, age: number) => void,
): void {
  for (const [cell, row] of chances.entries()) {
    for (let age = 0; age < AGES; age++) if (has(cell, YOUNGEST + age)) visit(row, cell, age);
  }
}
