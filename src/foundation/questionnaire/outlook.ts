import { explore } from './explore.ts';
import { outcomeOf, type Plan, type Row } from './plan.ts';
import { relaxedOutlook } from './relaxed.ts';
import { type Walk, walk } from './walk.ts';

/** What open answers can still do. */
export interface Outlook {
  /** Bit per outcome that is still possible. */
  readonly possible: number;
  /** Lowest and highest score while no knock-out is certain. */
  readonly low: number;
  readonly high: number;
  /** False: `possible`, `low` and `high` may hold too much. */
  readonly exact: boolean;
}

/** Outlook of a set of answers, over all ways to answer the open questions. */
export function outlookOf(plan: Plan, row: Row, walked: Walk = walk(plan, row)): Outlook {
  const { open, end, score } = walked;
  if (open === 0) {
    const outcome = end >= 0 ? plan.ends[end]!.outcome : outcomeOf(plan.bands, score);
    return { possible: 1 << outcome, low: score, high: score, exact: true };
  }
  if (plan.diagram === undefined) return relaxedOutlook(plan, row, walked);
  const { possible, low, high, profileCount } = explore(plan, plan.diagram, row);
  return profileCount === 0
    ? { possible, low: score, high: score, exact: true }
    : { possible, low, high, exact: true };
}

/** The one outcome that is possible, or -1 when there are more. */
export function fixedOutcome(possible: number): number {
  return (possible & (possible - 1)) === 0 ? 31 - Math.clz32(possible) : -1;
}
