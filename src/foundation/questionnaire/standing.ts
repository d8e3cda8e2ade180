import { neededQuestions } from './needs.ts';
import { fixedOutcome, type Outlook, outlookOf } from './outlook.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import { INERT } from './roles.ts';
import { rowOf } from './row.ts';
import type { Answers, Compiled } from './types.ts';
import { type Walk, walk } from './walk.ts';

/** Where a set of answers stands, in numbers. */
export interface Standing {
  readonly row: Row;
  readonly walked: Walk;
  readonly outlook: Outlook;
  /** The one outcome that is possible, or -1. */
  readonly fixed: number;
  /** Questions that apply and have no answer, author order. */
  readonly unanswered: readonly number[];
}

export function standingOf(compiled: Compiled, answers: Answers): Standing {
  const { plan } = compiled;
  const row = rowOf(compiled, answers);
  const walked = walk(plan, row);
  const outlook = outlookOf(plan, row, walked);
  const unanswered = [...row.keys()].filter(q => walked.applies[q] === 1 && row[q] === NONE);
  return { row, walked, outlook, fixed: fixedOutcome(outlook.possible), unanswered };
}

/** 1 at each open question that is needed to fix the outcome; of an outlook that is not exact, at each that may be. Call
 *  it right after `outlookOf` of the same row, when more outcomes are possible. */
export function neededOf(plan: Plan, row: Row, { applies }: Walk, { exact }: Outlook): Uint8Array {
  if (exact && plan.diagram !== undefined) return neededQuestions(plan, plan.diagram, row, applies);
  return applies.map((yes, q) => (yes && row[q] === NONE && plan.roles[q] !== INERT ? 1 : 0));
}
