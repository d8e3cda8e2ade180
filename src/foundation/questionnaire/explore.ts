import type { Span } from './crossing.ts';
import { exploreContexts, joinedStep } from './explore-points.ts';
import { bandOf, NONE, type Plan, type Row } from './plan.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { anyWithin, capped, contextSums, plus, type Sums } from './sums.ts';
import { clamp } from './walk.ts';

/** What open answers can still do, with the workings. Filled by `explore`; each call for the same plan overwrites it. */
export interface Exploration {
  /** Bit per outcome. */
  possible: number;
  /** Scores over all reached profiles; meaningless when there is none. */
  low: number;
  high: number;
  /** Node of the routing diagram where the answers given lead from the root: a leaf, or the first open question. */
  start: number;
  /** 1 where a node from `start` down can be reached. */
  readonly reached: Uint8Array;
  /** Outcomes that can be reached from a reached node. */
  readonly outcomes: Int32Array;
  /** The reached nodes that are no leaf, from `start` down; the first `nodeCount`. */
  readonly nodes: Int32Array;
  nodeCount: number;
  /** Reached profiles; the first `profileCount`. */
  readonly profiles: Int32Array;
  profileCount: number;
  /** By profile: lowest and highest total. */
  readonly profileLow: Int32Array;
  readonly profileHigh: Int32Array;
  /** By context: 1 when worked out for this call. */
  readonly known: Uint8Array;
  /** By context, for `neededQuestions`: 1 when no other profile can tell more about its questions. */
  readonly settled: Uint8Array;
  /** By context: lowest and highest sum before the cap. */
  readonly rawLow: Int32Array;
  readonly rawHigh: Int32Array;
  /** By context, after the cap: lowest sum, how much more the highest is, and a bound on the steps between attainable
   *  sums. */
  readonly least: Int32Array;
  readonly span: Int32Array;
  readonly step: Int32Array;
  /** By context: bound on the steps of the open questions one by one; 0 when none of them can change the sum. */
  readonly ownStep: Int32Array;
  /** By points node, for contexts with forks: lowest, highest and step of what follows. */
  readonly nodeLow: Int32Array;
  readonly nodeHigh: Int32Array;
  readonly nodeStep: Int32Array;
  /** By points node, for who goes down from a root: lowest and highest of what came before. */
  readonly beforeLow: Int32Array;
  readonly beforeHigh: Int32Array;
  /** By viewpoint: step and span of it and those after it. */
  readonly afterStep: Int32Array;
  readonly afterSpan: Int32Array;
  /** What `crossing` is asked about. */
  readonly own: Span;
  readonly others: Span;
}

export function newExploration({
  question,
  profiles,
  contexts,
  points,
}: Omit<RoutingDiagram, 'work'>): Exploration {
  const ints = (length: number) => new Int32Array(length);
  return {
    possible: 0,
    start: 0,
    low: 0,
    high: 0,
    reached: new Uint8Array(question.length),
    outcomes: ints(question.length),
    nodes: ints(question.length),
    nodeCount: 0,
    profiles: ints(profiles.length),
    profileCount: 0,
    profileLow: ints(profiles.length),
    profileHigh: ints(profiles.length),
    known: new Uint8Array(contexts.length),
    settled: new Uint8Array(contexts.length),
    rawLow: ints(contexts.length),
    rawHigh: ints(contexts.length),
    step: ints(contexts.length),
    least: ints(contexts.length),
    span: ints(contexts.length),
    ownStep: ints(contexts.length),
    nodeLow: ints(points.question.length),
    nodeHigh: ints(points.question.length),
    nodeStep: ints(points.question.length),
    beforeLow: ints(points.question.length),
    beforeHigh: ints(points.question.length),
    afterStep: ints((profiles[0]?.length ?? 0) + 1),
    afterSpan: ints((profiles[0]?.length ?? 0) + 1),
    own: { low: 0, high: 0, step: 0 },
    others: { low: 0, high: 0, step: 0 },
  };
}

/** Works out what the open answers of `row` can still do, exactly. */
export function explore(plan: Plan, diagram: RoutingDiagram, row: Row): Exploration {
  const work = diagram.work;
  const { question, first, to, outcome, profile } = diagram;
  const { reached, outcomes, nodes } = work;
  const { options } = plan;
  let start = diagram.root;
  for (let q = question[start]!; q >= 0 && row[q] !== NONE; q = question[start]!)
    start = to[first[start]! + row[q]!]!;
  reached.fill(0, 0, start);
  reached[start] = 1;
  work.start = start;
  work.known.fill(0);
  work.profileCount = 0;
  let nodeCount = 0;
  for (let n = start; n >= 0; n--) {
    if (reached[n] === 0) continue;
    const q = question[n]!;
    if (q < 0) {
      if (outcome[n]! >= 0) outcomes[n] = 1 << outcome[n]!;
      else outcomes[n] = exploreProfile(plan, diagram, profile[n]!, row);
      continue;
    }
    nodes[nodeCount++] = n;
    const at = first[n]!;
    const option = row[q]!;
    if (option !== NONE) reached[to[at + option]!] = 1;
    else for (let o = options[q]! - 1; o >= 0; o--) reached[to[at + o]!] = 1;
  }
  work.nodeCount = nodeCount;
  for (let i = nodeCount - 1; i >= 0; i--) {
    const n = nodes[i]!;
    const q = question[n]!;
    const at = first[n]!;
    const option = row[q]!;
    if (option !== NONE) outcomes[n] = outcomes[to[at + option]!]!;
    else {
      let all = 0;
      for (let o = options[q]! - 1; o >= 0; o--) all |= outcomes[to[at + o]!]!;
      outcomes[n] = all;
    }
  }
  work.possible = outcomes[start]!;
  return work;
}

/** Outcomes of a profile; notes its lowest and highest total. */
function exploreProfile(plan: Plan, diagram: RoutingDiagram, profile: number, row: Row): number {
  const { work } = diagram;
  const own = diagram.profiles[profile]!;
  let low = plan.prior;
  let high = plan.prior;
  exploreContexts(plan, diagram, own, row);
  for (let v = 0; v < own.length; v++) {
    const c = own[v]!;
    low += work.least[c]!;
    high += work.least[c]! + work.span[c]!;
  }
  work.profileLow[profile] = low;
  work.profileHigh[profile] = high;
  if (work.profileCount === 0 || low < work.low) work.low = low;
  if (work.profileCount === 0 || high > work.high) work.high = high;
  work.profiles[work.profileCount++] = profile;
  const { bands, thresholds } = plan;
  const lowest = bandOf(thresholds, low);
  const highest = bandOf(thresholds, high);
  let outcomes = (1 << bands[lowest]!.outcome) | (1 << bands[highest]!.outcome);
  // The ends of the interval are attainable; a band in between may fall in a hole.
  for (let b = lowest + 1; b < highest; b++) {
    const { outcome } = bands[b]!;
    const from = thresholds[b - 1]!;
    const to = thresholds[b]! - 1;
    if (outcomes & (1 << outcome)) continue;
    if (
      to - from + 1 >= diagram.points.longest ||
      to - from + 1 >= profileStep(work, own) ||
      anyWithin(profileSums(plan, diagram, own, row, -1), from, to)
    )
      outcomes |= 1 << outcome;
  }
  return outcomes;
}

/** Bound on the steps between attainable totals of a profile. */
function profileStep({ step, span }: Exploration, contexts: Int32Array): number {
  let joined = 0;
  let all = 0;
  for (let v = 0; v < contexts.length; v++) {
    const c = contexts[v]!;
    joined = joinedStep(joined, all, step[c]!, span[c]!);
    all += span[c]!;
  }
  return joined;
}

/** Attainable totals of a profile without viewpoint `except`. */
export function profileSums(
  plan: Plan,
  diagram: RoutingDiagram,
  contexts: Int32Array,
  row: Row,
  except: number,
): Sums {
  let sums: Sums = { least: plan.prior, bits: 1n };
  for (let v = 0; v < contexts.length; v++)
    if (v !== except) sums = plus(sums, cappedSums(plan, diagram, contexts[v]!, row));
  return sums;
}

/** Attainable points of a context that `explore` has reached. */
export function cappedSums({ caps }: Plan, diagram: RoutingDiagram, index: number, row: Row): Sums {
  const context = diagram.contexts[index]!;
  const { rawLow, rawHigh } = diagram.work;
  const cap = caps[context.viewpoint]!;
  if (rawLow[index] === rawHigh[index]) return { least: clamp(rawLow[index]!, cap), bits: 1n };
  const sums = contextSums(diagram.points, context, row);
  return rawLow[index]! >= -cap && rawHigh[index]! <= cap ? sums : capped(sums, cap);
}
