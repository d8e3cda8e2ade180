import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Claim } from './claim.ts';
import { answerUntil, decideUntil, objectionUntil } from './terms.ts';

/** Something that a claim asks for, and its last day. */
export interface Deadline {
  readonly kind:
    | 'waiting-ends'
    | 'decide'
    | 'objection-ends'
    | 'answer-objection'
    | 'follow-up'
    | 'class-changes'
    | 'pension-age';
  readonly on: IsoDate;
  /** Number of the decision, objection or step that it is about. */
  readonly about?: number;
}

/** What the rules of the variant say of this claim. */
export interface ClaimDates {
  /** Last day of the waiting time; undefined while the spells do not fill it. */
  readonly waitingEnds: IsoDate | undefined;
  readonly pensionFrom: IsoDate;
  /** First day of another class because of income beside the benefit, while nothing was decided about it. */
  readonly classChangesFrom?: IsoDate | undefined;
}

/** All that is still to come in the file, in order of day. */
export function deadlines(
  claim: Claim,
  { waitingEnds, pensionFrom, classChangesFrom }: ClaimDates,
  today: IsoDate,
): readonly Deadline[] {
  if (claim.reportedOn === undefined) return [];
  const list: Deadline[] = [];
  const open = claim.closed === undefined;
  if (open) {
    if (waitingEnds !== undefined && waitingEnds >= today)
      list.push({ kind: 'waiting-ends', on: waitingEnds });
    if (claim.decisions.length === 0)
      list.push({ kind: 'decide', on: later(decideUntil(claim.reportedOn), waitingEnds) });
    for (const [about, { due }] of claim.plan.entries())
      if (due !== undefined) list.push({ kind: 'follow-up', on: due, about });
    if (classChangesFrom !== undefined) list.push({ kind: 'class-changes', on: classChangesFrom });
    list.push({ kind: 'pension-age', on: pensionFrom });
  }
  for (const [about, { on }] of claim.decisions.entries())
    if (objectionUntil(on) >= today) list.push({ kind: 'objection-ends', on: objectionUntil(on), about });
  for (const [about, { decision, answer }] of claim.objections.entries())
    if (answer === undefined)
      list.push({ kind: 'answer-objection', on: answerUntil(claim.decisions[decision]!.on), about });
  return list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A decision is not asked for before the waiting time is over. */
function later(date: IsoDate, other: IsoDate | undefined): IsoDate {
  return other !== undefined && other > date ? other : date;
}
