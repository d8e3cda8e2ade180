import { crossing, NO, SURE } from './crossing.ts';
import { joinedStep, UNREACHED } from './explore-points.ts';
import { matters } from './matters.ts';
import { fixedOutcome } from './outlook.ts';
import { bandOf, NONE, type Plan, type Row, type Rule } from './plan.ts';
import type { RoutingDiagram } from './routing-diagram.ts';

/** A question may matter, which takes a closer look; it surely is wanted. */
const MAYBE = 2;
const WANTED = 1;

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
  const { marks } = plan.room;
  marks.fill(0);
  work.settled.fill(0);
  lookAtRouting(plan, diagram, row, marks);
  for (let i = 0; i < work.profileCount; i++) lookAtProfile(plan, diagram, work.profiles[i]!, row, marks);
  // A condition names earlier questions only.
  for (let q = plan.size - 1; q >= 0; q--) {
    if (marks[q] === 0) continue;
    const wanted = marks[q] === WANTED || matters(plan, diagram, row, q);
    marks[q] = wanted && applies[q] === 1 && row[q] === NONE ? WANTED : 0;
    if (wanted && applies[q] === 0) lookAtConditions(plan.rules[q]!, row, marks);
  }
  return marks;
}

/** Wants what a question that does not apply waits for. */
function lookAtConditions({ clauses }: Rule, row: Row, marks: Uint8Array): void {
  for (const clause of clauses) {
    if (clause.some(l => row[l.question] !== NONE && l.accepts[row[l.question]!] === 0)) continue;
    for (const { question } of clause) marks[question] = WANTED;
  }
}

function lookAtRouting({ options }: Plan, diagram: RoutingDiagram, row: Row, marks: Uint8Array): void {
  const { question, first, to, work } = diagram;
  const { nodes, nodeCount, outcomes } = work;
  for (let i = 0; i < nodeCount; i++) {
    const n = nodes[i]!;
    const q = question[n]!;
    if (row[q] !== NONE || marks[q] === WANTED) continue;
    const at = first[n]!;
    const one = outcomes[to[at]!]!;
    // With one outcome, or when all edges lead to the same, this is no place where the question matters.
    const several = fixedOutcome(one) < 0;
    const next = several ? follow(diagram, row, to[at]!) : -1;
    for (let e = at + options[q]! - 1; e > at; e--) {
      if (outcomes[to[e]!] !== one) marks[q] = WANTED;
      else if (several && marks[q] === 0 && follow(diagram, row, to[e]!) !== next) marks[q] = MAYBE;
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
  marks: Uint8Array,
): void {
  const { work } = diagram;
  const { least, span, step, settled, ownStep, afterStep, afterSpan, others } = work;
  const { thresholds } = plan;
  const own = diagram.profiles[profile]!;
  const low = work.profileLow[profile]!;
  const high = work.profileHigh[profile]!;
  if (bandOf(thresholds, low) === bandOf(thresholds, high) && plan.distinctBands) return;
  let pending = false;
  for (let v = 0; v < own.length; v++) if (settled[own[v]!] === 0 && ownStep[own[v]!] !== 0) pending = true;
  if (!pending) return;
  // Steps and spans of the viewpoints after each one; those before it are joined on the way.
  afterStep[own.length] = 0;
  afterSpan[own.length] = 0;
  for (let v = own.length - 1; v > 0; v--) {
    const c = own[v]!;
    afterStep[v] = joinedStep(afterStep[v + 1]!, afterSpan[v + 1]!, step[c]!, span[c]!);
    afterSpan[v] = afterSpan[v + 1]! + span[c]!;
  }
  let beforeStep = 0;
  let beforeSpan = 0;
  for (let v = 0; v < own.length; v++) {
    const c = own[v]!;
    if (settled[c] === 0 && ownStep[c] !== 0) {
      others.low = low - least[c]!;
      others.high = high - least[c]! - span[c]!;
      others.step = joinedStep(beforeStep, beforeSpan, afterStep[v + 1]!, afterSpan[v + 1]!);
      lookAtContext(plan, diagram, c, row, marks);
    }
    beforeStep = joinedStep(beforeStep, beforeSpan, step[c]!, span[c]!);
    beforeSpan += span[c]!;
  }
}

function lookAtContext(
  plan: Plan,
  diagram: RoutingDiagram,
  index: number,
  row: Row,
  marks: Uint8Array,
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
    if (row[q] !== NONE || marks[q] === WANTED || (span[n] === 0 && step[n]! >= 0)) continue;
    const most = least[n]! + span[n]!;
    own.low = work.rawLow[index]! - least[n]!;
    own.high = work.rawHigh[index]! - most;
    if (forks) {
      if (beforeLow[n] === UNREACHED) continue;
      if (step[n]! < 0) {
        marks[q] = MAYBE;
        continue;
      }
      const child = nodes.to[nodes.first[n]!]!;
      own.low = beforeLow[n]! + nodeLow[child]!;
      own.high = beforeHigh[n]! + nodeHigh[child]!;
    }
    const crosses = crossing(plan.thresholds, plan.caps[viewpoint]!, own, work.others, least[n]!, most);
    if (crosses === SURE && plan.distinctBands) marks[q] = WANTED;
    else {
      settled = 0;
      if (crosses !== NO) marks[q] = MAYBE;
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
