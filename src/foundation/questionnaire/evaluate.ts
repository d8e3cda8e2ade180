import { fixedOutcome, type Outlook, outlookOf } from './outlook.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import { rowOf } from './row.ts';
import type { Id } from './schema.ts';
import { neededOf } from './standing.ts';
import type { Answers, Compiled, Evaluation, Reason, ViewpointState } from './types.ts';
import { type Walk, walk } from './walk.ts';

/** What the rules make of a set of answers, with everything that led to it.
 *  @throws InputError on a question or option that the questionnaire does not have */
export function evaluate(compiled: Compiled, answers: Answers): Evaluation {
  const { plan } = compiled;
  const { room, said } = plan;
  const row = rowOf(compiled, answers, room.row);
  const walked = walk(plan, row, room.walked);
  const { applies, effective, raw, end, score } = walked;
  const outlook = outlookOf(plan, row, walked);
  const fixed = fixedOutcome(outlook.possible);
  const applicable: Id[] = [];
  const ignored: Id[] = [];
  const reasons: Reason[] = [];
  for (let q = 0; q < plan.size; q++) {
    if (applies[q] === 1) {
      applicable.push(said.ids[q]!);
      const option = effective[q]!;
      const reason = option === NONE ? undefined : said.reasons[q]![option];
      if (reason !== undefined) reasons.push(reason);
    } else if (row[q] !== NONE) ignored.push(said.ids[q]!);
  }
  const viewpoints: ViewpointState[] = [];
  for (let v = 0; v < raw.length; v++) viewpoints.push(said.viewpoints[v]!(raw[v]!));
  const needed = needs(plan, row, walked, outlook);
  const exact = outlook.exact && (plan.diagram !== undefined || needed.length === 0);
  return {
    kind: fixed < 0 ? 'needs' : fixed === plan.open ? 'judgement' : 'decided',
    outcome: plan.outcomes[fixed < 0 ? plan.open : fixed]!,
    end: fixed >= 0 && end >= 0 ? plan.ends[end]!.id : undefined,
    possible: fixed < 0 ? plan.outcomes.filter((_, o) => outlook.possible & (1 << o)) : said.alone[fixed]!,
    score: { value: score, low: outlook.low, high: outlook.high, exact },
    viewpoints,
    reasons,
    needs: needed,
    ignored,
    applicable,
  };
}

/** Open questions that are needed; then those answered with "unknown" that would be needed if they were open. */
function needs(plan: Plan, row: Row, walked: Walk, outlook: Outlook): readonly Id[] {
  const fixed = fixedOutcome(outlook.possible);
  const needed: Id[] = [];
  if (fixed >= 0 && fixed !== plan.open) return needed;
  if (fixed < 0) {
    const marked = neededOf(plan, row, walked, outlook);
    for (let q = 0; q < plan.size; q++) if (marked[q] === 1) needed.push(plan.said.ids[q]!);
  }
  const { asked } = plan.room;
  asked.set(row);
  let unknown = 0;
  let routed = plan.diagram === undefined;
  for (let q = 0; q < plan.size; q++) {
    const option = walked.effective[q]!;
    if (option === NONE || plan.unknown[q]![option] === 0) continue;
    asked[q] = NONE;
    unknown++;
    if (plan.named[q] === 1) routed = true;
  }
  if (unknown === 0) return needed;
  // Without an answer that a rule looks at, the same questions apply.
  const again = routed ? walk(plan, asked, plan.room.again) : { ...walked, open: walked.open + unknown };
  const could = outlookOf(plan, asked, again);
  if (fixedOutcome(could.possible) >= 0) return needed;
  const marked = neededOf(plan, asked, again, could);
  for (let q = 0; q < plan.size; q++) if (marked[q] === 1 && row[q] !== NONE) needed.push(plan.said.ids[q]!);
  return needed;
}
