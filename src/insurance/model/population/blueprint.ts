import { composition, cover, income, sectors } from '../../rules/population.ts';
import { type Alias, makeAlias } from './alias.ts';
import type { Assumptions } from './assumptions.ts';
import { weightsByAge } from './by-age.ts';
import { type CoverChances, fitCoverChances } from './cover-chances.ts';
import type { Lognormal } from './lognormal.ts';
import { normalQuantile } from './normal.ts';
import { makeShocks } from './shocks.ts';

/** Everything that a person is drawn from, made once. A cell is a sex and a sector: men of every sector, then women. */
export interface Blueprint {
  readonly assumptions: Assumptions;
  /** Share of every cell. */
  readonly cellShares: readonly number[];
  /** Share of every age from the youngest. */
  readonly ageShares: readonly number[];
  readonly cells: Alias;
  readonly ages: Alias;
  readonly starterAges: Alias;
  /** Per kind the chance to have staff. */
  readonly staffChances: readonly number[];
  readonly coverChances: CoverChances;
  /** Chance of private cover of those with staff relative to those without. */
  readonly coverWithStaff: number;
  /** Per sector the own level of profit, in cents. */
  readonly levels: readonly Lognormal[];
  /** Per sector the profit of a year that is not a loss, in cents. */
  readonly profits: readonly Lognormal[];
  readonly shocks: Float64Array;
}

export function makeBlueprint(assumptions: Assumptions): Blueprint {
  const thousands = sectors.map(sector => sector.thousands.value);
  const total = sum(thousands);
  const men = fitMen(thousands.map(n => n / total));
  const cellShares = [
    ...sectors.map((_, i) => (thousands[i]! / total) * men[i]!),
    ...sectors.map((_, i) => (thousands[i]! / total) * (1 - men[i]!)),
  ];
  const ageShares = weightsByAge(composition.age);
  const { staff, directors, directorsWithStaff } = composition;
  const otherStaff = (staff.value - directors.value * directorsWithStaff.value) / (1 - directors.value);
  const coverWithStaff = cover.withStaff.value / cover.withoutStaff.value;
  const profits = sectors.map(sector => profitOf(sector, assumptions));
  const yearly = income.yearlySpread.value;
  return {
    assumptions,
    cellShares,
    ageShares,
    cells: makeAlias(cellShares),
    ages: makeAlias(ageShares),
    starterAges: makeAlias(weightsByAge(composition.starterAge)),
    staffChances: [otherStaff, directorsWithStaff.value, otherStaff],
    coverChances: fitCoverChances(cellShares, ageShares),
    coverWithStaff,
    profits,
    levels: profits.map(({ median, spread }) => ({
      median,
      spread: Math.sqrt(spread * spread - yearly * yearly),
    })),
    shocks: makeShocks(assumptions.lossYears),
  };
}

/** The published median is that of everybody, losses included: the years with profit lie higher. */
function profitOf(
  { median, spread }: (typeof sectors)[number],
  { incomeIndex, lossYears }: Assumptions,
): Lognormal {
  const place = (0.5 - lossYears) / (1 - lossYears);
  return {
    median: median.value * 100 * incomeIndex * Math.exp(-spread.value * normalQuantile(place)),
    spread: spread.value,
  };
}

/** Share of men per sector: the odds of all sectors times one factor, so that the whole fits. */
function fitMen(sizes: readonly number[]): readonly number[] {
  const scaled = (factor: number) =>
    sectors.map(({ men }) => {
      const odds = (men.value / (1 - men.value)) * factor;
      return odds / (1 + odds);
    });
  let [low, high] = [1e-3, 1e3];
  for (let i = 0; i < 100; i++) {
    const middle = Math.sqrt(low * high);
    const whole = sum(scaled(middle).map((share, s) => share * sizes[s]!));
    if (whole < composition.men.value) low = middle;
    else high = middle;
  }
  return scaled(Math.sqrt(low * high));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
