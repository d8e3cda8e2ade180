import { composition, cover, sectors } from '../../rules/population.ts';
import { type Alias, pick } from './alias.ts';
import type { Blueprint } from './blueprint.ts';
import { YOUNGEST } from './by-age.ts';
import { normalQuantile } from './normal.ts';
import { PAST_YEARS, type People } from './people.ts';
import type { Random } from './random.ts';
import { shockOf } from './shocks.ts';

/** Largest amount that a column of profits holds, in cents. */
const MOST = 2 ** 31 - 1;

/** Draws people who work already, with their profits of the last years, into the rows from `from` up to `until`. */
export function drawResidents(
  people: People,
  from: number,
  until: number,
  blueprint: Blueprint,
  draws: Random,
): void {
  drawRows(people, from, until, blueprint, draws, blueprint.ages);
  const { shocks } = blueprint;
  for (let year = 0; year < PAST_YEARS; year++) {
    const profits = people.profits[year]!;
    for (let row = from; row < until; row++) {
      profits[row] = Math.min(MOST, people.level[row]! * shocks[shockOf(draws.next())]!);
    }
  }
}

/** Draws people who just start: of the ages of starters, without a past. */
export function drawStarters(
  people: People,
  from: number,
  until: number,
  blueprint: Blueprint,
  draws: Random,
): void {
  drawRows(people, from, until, blueprint, draws, blueprint.starterAges);
}

function drawRows(
  people: People,
  from: number,
  until: number,
  blueprint: Blueprint,
  draws: Random,
  ages: Alias,
): void {
  const { cells, staffChances, coverChances, coverWithStaff, levels } = blueprint;
  const { riskSpread } = blueprint.assumptions;
  const director = composition.directors.value;
  const resultTaker = director + composition.resultTakers.value;
  const refusedFrom = 1 - cover.refused.value;
  for (let row = from; row < until; row++) {
    const cell = pick(cells, draws.uniform());
    const sector = cell % sectors.length;
    const age = pick(ages, draws.uniform());
    const kindDraw = draws.uniform();
    const kind = kindDraw < director ? 1 : kindDraw < resultTaker ? 2 : 0;
    const staff = draws.uniform() < staffChances[kind]! ? 1 : 0;
    const health = draws.uniform();
    const level = levels[sector]!;
    const bits = draws.next();

    people.age[row] = YOUNGEST + age;
    people.sinceBirthday[row] = bits >>> 24;
    people.sex[row] = cell < sectors.length ? 0 : 1;
    people.sector[row] = sector;
    people.kind[row] = kind;
    people.staff[row] = staff;
    people.inert[row] = (bits & 0xffffff) < composition.inert.value * 2 ** 24 ? 1 : 0;
    people.alsoEmployed[row] = draws.uniform() < composition.alsoEmployed.value ? 1 : 0;
    // The mean of the risk is 1, not its median.
    people.risk[row] = Math.exp(riskSpread * (normalQuantile(health) - riskSpread / 2));
    people.level[row] = level.median * Math.exp(level.spread * normalQuantile(draws.uniform()));

    const chance = coverChances[cell]![age]! * (staff === 1 ? coverWithStaff : 1);
    const insurable = health < refusedFrom;
    const coverDraw = draws.uniform();
    people.cover[row] =
      insurable && coverDraw < chance / refusedFrom
        ? 1
        : 1 - coverDraw < composition.broodfonds.value
          ? 2
          : 0;
  }
}
