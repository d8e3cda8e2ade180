import type { Cents } from '../../../foundation/law/money.ts';
import type { FittingWork } from './event.ts';

/** Kinds of work that must be there, and jobs of each (Schattingsbesluit arbeidsongeschiktheidswetten art. 9). */
const LEAST = 3;

/** What somebody can still earn in a year (resterende verdiencapaciteit): the wage of the middle one of the three kinds of
 *  work that pay most, each with at least three jobs; nothing when there are fewer than three such kinds
 *  (Schattingsbesluit art. 9 and 10). Never more than what was earned before.
 *  @param threeYears sum of the income of three years before the first day, cents */
export function remainingCapacity(work: readonly FittingWork[], threeYears: Cents): Cents {
  const wages = work
    .filter(({ jobs }) => jobs >= LEAST)
    .map(({ yearly }) => yearly)
    .sort((a, b) => b - a);
  if (wages.length < LEAST) return 0;
  return Math.min(wages[1]!, Math.max(0, Math.floor(threeYears / 3)));
}
