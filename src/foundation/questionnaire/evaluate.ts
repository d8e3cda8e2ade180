import { fixedOutcome, type Outlook, outlookOf } from './outlook.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import { rowOf } from './row.ts';
import type { Id } from './schema.ts';
import { neededOf } from './standing.ts';
import type { Answers, Compiled, Evaluation, Reason, ViewpointState } from './types.ts';
import { clamp, type Walk, walk } from './walk.ts';

/** What the rules make of a set of answers, with everything that led to it.
 *  @throws InputError on a question or option that the questionnaire does not have */
export function evaluate(compiled: Compiled, answers: Answers): Evaluation {
  const { plan } = compiled;
  const row = rowOf(compiled, answers, plan.room.row);
  const walked = walk(plan, row, plan.room.walked);
  const { end, score } = walked;
  const outlook = outlookOf(plan, row, walked);
  const { possible, low, high } = outlook;
  const fixed = fixedOutcome(possible);
  const needed = needs(plan, row, walked, outlook);
  const exact = outlook.exact && (plan.diagram !== undefined || needed.length === 0);
  return {
    kind: fixed < 0 ? 'needs' : fixed === plan.open ? 'judgement' : 'decided',
    outcome: plan.outcomes[fixed < 0 ? plan.open : fixed]!,
    end: fixed >= 0 && end >= 0 ? plan.ends[end]!.id : undefined,
    possible: fixed < 0 ? plan.outcomes.filter((_, o) => possible & (1 << o)) : plan.said.alone[fixed]!,
    score: { value: score, low, high, exact },
    viewpoints: viewpointsOf(plan, walked),
    reasons: reasonsOf(plan, walked),
    needs: needed,
    ignored: ignoredOf(plan, row, walked),
    applicable: applicableOf(plan, walked),
  };
}

function viewpointsOf({ caps, said }: Plan, { raw }: Walk): readonly ViewpointState[] {
  const states: ViewpointState[] = [];
  for (let v = 0; v < raw.length; v++) {
    const cap = caps[v]!;
    states.push({ id: said.viewpoints[v]!, points: clamp(raw[v]!, cap), raw: raw[v]!, cap });
  }
  return states;
}

function reasonsOf({ at, said, room }: Plan, { effective, list, count }: Walk): readonly Reason[] {
  let n = 0;
  for (let i = 0; i < count; i++) {
    const q = list[i]!;
    const option = effective[q]!;
    const reason = option === NONE ? undefined : said.reasons[at[q]! + option];
    if (reason !== undefined) room.reasons[n++] = reason;
  }
  return room.reasons.slice(0, n);
}

function applicableOf({ said, room }: Plan, { list, count }: Walk): readonly Id[] {
  for (let i = 0; i < count; i++) room.names[i] = said.ids[list[i]!]!;
  return room.names.slice(0, count);
}

function ignoredOf({ said, room, size }: Plan, row: Row, { applies }: Walk): readonly Id[] {
  let n = 0;
  for (let q = 0; q < size; q++) if (row[q] !== NONE && applies[q] === 0) room.names[n++] = said.ids[q]!;
  return room.names.slice(0, n);
}

/** Open questions that are needed; then those answered with "unknown" that would be needed if they were open. */
function needs(plan: Plan, row: Row, walked: Walk, outlook: Outlook): readonly Id[] {
  const needed: Id[] = [];
  const fixed = fixedOutcome(outlook.possible);
  if (fixed >= 0 && fixed !== plan.open) return needed;
  const { list, count } = walked;
  if (fixed < 0) {
    const marked = neededOf(plan, row, walked, outlook);
    for (let i = 0; i < count; i++) if (marked[list[i]!] === 1) needed.push(plan.said.ids[list[i]!]!);
  }
  const { asked } = plan.room;
  asked.set(row);
  let unknown = 0;
  let routed = plan.diagram === undefined;
  for (let i = 0; i < count; i++) {
    const q = list[i]!;
    const option = row[q]!;
    if (option === NONE || plan.allUnknown[plan.at[q]! + option] === 0) continue;
    asked[q] = NONE;
    unknown++;
    if (plan.allRouting[plan.at[q]! + option] === 1) routed = true;
  }
  if (unknown === 0) return needed;
  // Without answers by which no rule holds the same questions apply: the walk is the same, with more that is open.
  walked.open += unknown;
  const again = routed ? walk(plan, asked, plan.room.again) : walked;
  const could = outlookOf(plan, asked, again);
  if (fixedOutcome(could.possible) >= 0) return needed;
  const marked = neededOf(plan, asked, again, could);
  for (let i = 0; i < count; i++) {
    const q = list[i]!;
    if (marked[q] === 1 && row[q] !== NONE) needed.push(plan.said.ids[q]!);
  }
  return needed;
}
