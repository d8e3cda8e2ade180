import { explore } from './explore.ts';
import { neededQuestions } from './needs.ts';
import { fixedOutcome, type Outlook, outlookOf } from './outlook.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { rowOf } from './row.ts';
import { stateOf } from './sayings.ts';
import type { Id } from './schema.ts';
import { neededOf } from './standing.ts';
import type { Answers, Compiled, Evaluation, Reason, ViewpointState } from './types.ts';
import { applying, type Walk, walk } from './walk.ts';

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
    ignored: namesOf(plan, walked.ignored, walked.ignoredCount),
    applicable: namesOf(plan, walked.list, walked.count),
  };
}

function viewpointsOf({ said, room }: Plan, { raw }: Walk): readonly ViewpointState[] {
  const { states } = room;
  for (let v = 0; v < raw.length; v++) states[v] = stateOf(said.viewpoints[v]!, raw[v]!);
  return states.slice();
}

/** Of the answers that count: what they did. */
function reasonsOf({ at, said, room }: Plan, { effective, list, count }: Walk): readonly Reason[] {
  const { reasons } = room;
  let n = 0;
  for (let i = 0; i < count; i++) {
    const q = list[i]!;
    const option = effective[q]!;
    const reason = option === NONE ? undefined : said.reasons[at[q]! + option];
    if (reason !== undefined) reasons[n++] = reason;
  }
  return reasons.slice(0, n);
}

/** The names of the first `count` questions of a list. */
function namesOf({ said, room }: Plan, list: Int32Array, count: number): readonly Id[] {
  const { names } = room;
  for (let i = 0; i < count; i++) names[i] = said.ids[list[i]!]!;
  return names.slice(0, count);
}

/** Open questions that are needed; then those answered with "unknown" that would be needed if they were open. */
function needs(plan: Plan, row: Row, walked: Walk, outlook: Outlook): readonly Id[] {
  const needed: Id[] = [];
  const fixed = fixedOutcome(outlook.possible);
  if (fixed >= 0 && fixed !== plan.open) return needed;
  const { room, said } = plan;
  const { list, count } = walked;
  if (fixed < 0) {
    const marked = neededOf(plan, row, walked, outlook);
    for (let i = 0; i < count; i++) if (marked[list[i]!] === 1) needed.push(said.ids[list[i]!]!);
  }
  const { asked, unknown } = room;
  let n = 0;
  // Without answers by which no rule holds the same questions apply.
  let routed = false;
  asked.set(row);
  for (let i = 0; i < count; i++) {
    const q = list[i]!;
    const option = walked.effective[q]!;
    if (option === NONE) continue;
    const at = plan.at[q]! + option;
    if (plan.allUnknown[at] === 0) continue;
    asked[q] = NONE;
    unknown[n++] = q;
    if (plan.allRouting[at] === 1) routed = true;
  }
  if (n === 0) return needed;
  const marked = plan.diagram
    ? neededAgain(plan, plan.diagram, asked, routed ? applying(plan, asked, room.again) : walked.applies)
    : mayChange(plan, asked);
  for (let i = 0; marked !== undefined && i < n; i++)
    if (marked[unknown[i]!] === 1) needed.push(said.ids[unknown[i]!]!);
  return needed;
}

/** 1 at each question that is needed when the unknown ones are open too; undefined when the outcome is fixed then. */
function neededAgain(
  plan: Plan,
  diagram: RoutingDiagram,
  asked: Row,
  applies: Uint8Array,
): Uint8Array | undefined {
  const { possible } = explore(plan, diagram, asked);
  return fixedOutcome(possible) < 0 ? neededQuestions(plan, diagram, asked, applies) : undefined;
}

/** The same without a diagram: 1 at each question that may be needed. */
function mayChange(plan: Plan, asked: Row): Uint8Array | undefined {
  const { again } = plan.room;
  const could = outlookOf(plan, asked, walk(plan, asked, again));
  return fixedOutcome(could.possible) < 0 ? neededOf(plan, asked, again, could) : undefined;
}
