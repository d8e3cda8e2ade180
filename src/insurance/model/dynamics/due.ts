import { sectors } from '../../rules/population.ts';
import type { People } from '../population/people.ts';
import { circleIndex, type Scheme } from './scheme.ts';

const AGRICULTURE = sectors.findIndex(({ id }) => id === 'agriculture');
/** Levels of profit that are told apart in an e-fold; between two the amount is taken in proportion to the level. */
const FINENESS = 64;
/** The lowest level, e^LOWEST cents, and how many e-folds above it. */
const LOWEST = 6;
const FOLDS = 18;
const LEVELS = Float64Array.from({ length: FOLDS * FINENESS + 2 }, (_, i) => Math.exp(LOWEST + i / FINENESS));

/** Per level of profit, the profit of a year over which premium is due, in cents: the mean over the shocks that a year can
 *  bring. Taking the mean instead of a shock for every year changes no mean and makes what is added up steadier. */
export function makeDueTable(scheme: Scheme, shocks: Float64Array): Float64Array {
  return LEVELS.map(level => meanDue(level, scheme, shocks));
}

/** Writes for every person the profit of a year over which premium is due, in whole cents; -1 for who is not insured. */
export function dueOf(people: People, scheme: Scheme, table: Float64Array, out: Float64Array): void {
  const { kind, staff, cover, sector, level, count } = people;
  for (let person = 0; person < count; person++) {
    const farming = sector[person] === AGRICULTURE;
    if (scheme.inside[circleIndex(kind[person]!, staff[person]!, cover[person]!, farming)] === 0) {
      out[person] = -1;
      continue;
    }
    const at = (Math.log(level[person]!) - LOWEST) * FINENESS;
    const below = at < 0 ? 0 : at >= FOLDS * FINENESS ? FOLDS * FINENESS : Math.floor(at);
    const part = (level[person]! - LEVELS[below]!) / (LEVELS[below + 1]! - LEVELS[below]!);
    out[person] = Math.round(table[below]! + part * (table[below + 1]! - table[below]!));
  }
}

function meanDue(level: number, { premiumCap, franchise }: Scheme, shocks: Float64Array): number {
  let sum = 0;
  for (const shock of shocks) sum += Math.max(0, Math.min(level * shock, premiumCap) - franchise);
  return sum / shocks.length;
}
