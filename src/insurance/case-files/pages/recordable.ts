import { claimOf } from '../../model/claim/apply.ts';
import type { ClaimEvent } from '../../model/claim/event.ts';
import { correctable, counting } from '../correction.ts';
import type { CaseEvent } from '../kinds.ts';
import type { CaseFile } from '../record.ts';

type EventKind = CaseEvent['kind'];

/** What can be recorded next in a file, in the order in which it mostly happens. Whether it fits on a day is checked when
 *  it is recorded. */
export function recordable(file: CaseFile): readonly EventKind[] {
  const events = file.events.map(({ event }) => event);
  const corrected: readonly EventKind[] = correctable(events).length > 0 ? ['corrected'] : [];
  if (file.kind === 'premium') return ['premium-set', 'received', 'reminded', ...corrected];
  if (file.kind === 'opt-out') return ['tested', 'certified', 'withdrawn', ...corrected];
  const claim = claimOf(counting<ClaimEvent>(events));
  if (claim.reportedOn === undefined) return ['reported'];
  const objections: readonly EventKind[] = [
    ...(claim.decisions.length > 0 ? (['objected'] as const) : []),
    ...(claim.objections.some(({ answer }) => answer === undefined) ? (['objection-decided'] as const) : []),
  ];
  const paid: readonly EventKind[] = claim.decisions.length > 0 ? ['paid'] : [];
  if (claim.closed !== undefined) return [...paid, ...objections, ...corrected];
  const ill = claim.spells.at(-1)!.until === undefined;
  return [
    ill ? 'recovered' : 'relapsed',
    'first-day-set',
    'referred',
    'step-agreed',
    ...(claim.plan.some(({ due }) => due !== undefined) ? (['step-followed-up'] as const) : []),
    'profits-set',
    'assessed',
    'decided',
    ...(claim.decisions.length > 0 ? (['income-reported'] as const) : []),
    ...paid,
    ...objections,
    'closed',
    ...corrected,
  ];
}
