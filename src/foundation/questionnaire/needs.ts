import { crossing, NO, SURE } from './crossing.ts';
import { spanOf } from './explore.ts';
import { joinedStep, UNREACHED } from './explore-points.ts';
import { matters } from './matters.ts';
import { fixedOutcome } from './outlook.ts';
import { bandOf, NONE, type Plan, type Row, type Rule } from './plan.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { clamp } from './walk.ts';

/** 1 at each open question that is needed to fix the outcome.
 *
 *  An open question matters when two ways to answer everything that is open, different in that question alone, have
 *  different outcomes. Needed is a question that applies and matters, or for which one that matters waits: it is named
 *  in a condition of a question that does not apply yet, where no other answer contradicts that condition.
 *  So when nothing is needed the outcome is fixed, and what is not needed never changes the outcome in any combination.
 *
 *  Call it right after `explore` of the same row, when more than one outcome is possible. The
 *  result is in `plan.room`: use it before the next call. */
export function neededQuestions(
  plan: Plan,
  diagram: RoutingDiagram,
  row: Row,
  applies: Uint8Array,
): Uint8Array {
  const { work } = diagram;
  const { wanted, unsure } = plan.room;
  wanted.fill(0);
  unsure.fill(0);
  work.settled.fill(0);
  lookAtRouting(plan, diagram, row, wanted, unsure);
  for (let i = 0; i < work.profileCount; i++)
    lookAtProfile(plan, diagram, work.profiles[i]!, row, wanted, unsure);
  // A condition names earlier questions only.
  for (let q = plan.size - 1; q >= 0; q--) {
    if (wanted[q] === 0 && (unsure[q] === 0 || !matters(plan, diagram, row, q))) continue;
    wanted[q] = applies[q] === 1 && row[q] === NONE ? 1 : 0;
    if (applies[q] === 0) lookAtConditions(plan.rules[q]!, row, wanted);
  }
  return wanted;
}

/** Wants what a question that does not apply waits for. */
function lookAtConditions({ clauses }: Rule, row: Row, wanted: Uint8Array): void {
  for (const clause of clauses) {
    if (clause.some(l => row[l.question] !== NONE && l.accepts[row[l.question]!] === 0)) continue;
    for (const { question } of clause) wanted[question] = 1;
  }
}

function lookAtRouting(
  { options }: Plan,
  diagram: RoutingDiagram,
  row: Row,
  wanted: Uint8Array,
  unsure: Uint8Array,
): void {
  const { question, first, to, work } = diagram;
  const { nodes, nodeCount, outcomes } = work;
  for (let i = 0; i < nodeCount; i++) {
    const n = nodes[i]!;
    const q = question[n]!;
    if (row[q] !== NONE || wanted[q] === 1) continue;
    const at = first[n]!;
    const one = outcomes[to[at]!]!;
    // With one outcome, or when all edges lead to the same, this is no place where the question matters.
    const several = fixedOutcome(one) < 0;
    const next = several ? follow(diagram, row, to[at]!) : -1;
    for (let e = at + options[q]! - 1; e > at; e--) {
      if (outcomes[to[e]!] !== one) wanted[q] = 1;
      else if (several && follow(diagram, row, to[e]!) !== next) unsure[q] = 1;
    }
  }
}

/** Where the answers given lead from a node: a leaf, or the first open question. */
function follow({ question, first, to }: RoutingDiagram, row: Row, node: number): number {
  let n = node;
  for (let q = question[n]!; q >= 0 && row[q] !== NONE; q = question[n]!) n = to[first[n]! + row[q]!]!;
  return n;
}

/** Looks at the open questions of each viewpoint in a profile: surely matters, surely not, or unsure. */
function lookAtProfile(
  plan: Plan,
  diagram: RoutingDiagram,
  profile: number,
  row: Row,
  wanted: Uint8Array,
  unsure: Uint8Array,
): void {
  const { work } = diagram;
  const { caps, thresholds } = plan;
  const own = diagram.profiles[profile]!;
  const low = work.profileLow[profile]!;
  const high = work.profileHigh[profile]!;
  if (bandOf(thresholds, low) === bandOf(thresholds, high) && plan.distinctBands) return;
  let pending = false;
  for (let v = 0; v < own.length; v++)
    if (work.settled[own[v]!] === 0 && work.ownStep[own[v]!] !== 0) pending = true;
  if (!pending) return;
  // Steps and spans of the viewpoints after each one; those before it are joined on the way.
  const { afterStep, afterSpan } = work;
  afterStep[own.length] = 0;
  afterSpan[own.length] = 0;
  for (let v = own.length - 1; v > 0; v--) {
    const span = spanOf(plan, work, own, v);
    const step = Math.min(work.step[own[v]!]!, span);
    afterStep[v] = joinedStep(afterStep[v + 1]!, afterSpan[v + 1]!, step, span);
    afterSpan[v] = afterSpan[v + 1]! + span;
  }
  let beforeStep = 0;
  let beforeSpan = 0;
  for (let v = 0; v < own.length; v++) {
    const c = own[v]!;
    const cap = caps[v]!;
    if (work.settled[c] === 0 && work.ownStep[c] !== 0) {
      const { others } = work;
      others.low = low - clamp(work.rawLow[c]!, cap);
      others.high = high - clamp(work.rawHigh[c]!, cap);
      others.step = joinedStep(beforeStep, beforeSpan, afterStep[v + 1]!, afterSpan[v + 1]!);
      lookAtContext(plan, diagram, c, row, wanted, unsure);
    }
    const span = spanOf(plan, work, own, v);
    beforeStep = joinedStep(beforeStep, beforeSpan, Math.min(work.step[c]!, span), span);
    beforeSpan += span;
  }
}

function lookAtContext(
  plan: Plan,
  diagram: RoutingDiagram,
  index: number,
  row: Row,
  wanted: Uint8Array,
  unsure: Uint8Array,
): void {
  const { work, points: nodes } = diagram;
  const { nodes: list, viewpoint, forks } = diagram.contexts[index]!;
  const { question, least, span, step } = nodes;
  const { beforeLow, beforeHigh, nodeLow, nodeHigh, own } = work;
  own.step = work.ownStep[index]!;
  if (forks) goDown(diagram, index, row);
  let settled = 1;
  for (let i = list.length - 1; i >= 0; i--) {
    const n = list[i]!;
    const q = question[n]!;
    if (row[q] !== NONE || wanted[q] === 1 || (span[n] === 0 && step[n]! >= 0)) continue;
    const most = least[n]! + span[n]!;
    own.low = work.rawLow[index]! - least[n]!;
    own.high = work.rawHigh[index]! - most;
    if (forks) {
      if (beforeLow[n] === UNREACHED) continue;
      if (step[n]! < 0) {
        unsure[q] = 1;
        continue;
      }
      const child = nodes.to[nodes.first[n]!]!;
      own.low = beforeLow[n]! + nodeLow[child]!;
      own.high = beforeHigh[n]! + nodeHigh[child]!;
    }
    const crosses = crossing(plan.thresholds, plan.caps[viewpoint]!, own, work.others, least[n]!, most);
    if (crosses === SURE && plan.distinctBands) wanted[q] = 1;
    else {
      settled = 0;
      if (crosses !== NO) unsure[q] = 1;
    }
  }
  work.settled[index] = settled;
}

/** Works out for each node of a context between which sums one comes there. */
function goDown({ work, contexts, points: nodes }: RoutingDiagram, index: number, row: Row): void {
  const { nodes: list, root, base } = contexts[index]!;
  const { question, first, to, points } = nodes;
  const { beforeLow, beforeHigh } = work;
  for (let i = 0; i < list.length; i++) {
    beforeLow[list[i]!] = UNREACHED;
    beforeHigh[list[i]!] = -UNREACHED;
  }
  beforeLow[root] = base;
  beforeHigh[root] = base;
  for (let i = list.length - 1; i >= 0; i--) {
    const n = list[i]!;
    if (beforeLow[n] === UNREACHED) continue;
    const option = row[question[n]!]!;
    const from = option === NONE ? first[n]! : first[n]! + option;
    const until = option === NONE ? first[n + 1]! : from + 1;
    for (let e = from; e < until; e++) {
      const child = to[e]!;
      beforeLow[child] = Math.min(beforeLow[child]!, beforeLow[n]! + points[e]!);
      beforeHigh[child] = Math.max(beforeHigh[child]!, beforeHigh[n]! + points[e]!);
    }
  }
}
