import { explore } from './explore.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import type { Context, PointsNodes } from './points-diagram.ts';
import { ROUTING } from './roles.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { clamp } from './walk.ts';

/** How much the answer to an open question decides: Infinity when it can still lead to a knock-out; else how far its
 *  options pull the lowest attainable score apart, plus how far the highest.
 *  Call it right after `explore` of the same row. */
export function effectOf(plan: Plan, row: Row): (question: number) => number {
  const { diagram } = plan;
  if (diagram === undefined) return question => roughEffect(plan, question);
  const knockOuts = questionsBeforeEnds(diagram, row);
  const contexts = contextsReached(diagram);
  return question => {
    if (knockOuts.has(question)) return Infinity;
    const options = Array.from({ length: plan.options[question]! }, (_, option) =>
      row.with(question, option),
    );
    if (plan.roles[question] === ROUTING)
      return spread(
        options.map(answered => {
          const { low, high, profileCount } = explore(plan, diagram, answered);
          return profileCount === 0 ? [plan.prior, plan.prior] : [low, high];
        }),
      );
    const own = contexts.filter(
      context =>
        context.viewpoint === plan.roles[question] &&
        context.nodes.some(n => diagram.points.question[n] === question),
    );
    return Math.max(
      0,
      ...own.map(context =>
        spread(options.map(answered => rangeOf(plan, diagram.points, context, answered))),
      ),
    );
  };
}

type Range = readonly [number, number];

function spread(ranges: readonly Range[]): number {
  const [lows, highs] = [ranges.map(([low]) => low), ranges.map(([, high]) => high)];
  return Math.max(...lows) - Math.min(...lows) + Math.max(...highs) - Math.min(...highs);
}

/** Open questions on a way to an outcome that no score decides. */
function questionsBeforeEnds(
  { work, question, first, to, outcome }: RoutingDiagram,
  row: Row,
): ReadonlySet<number> {
  const found = new Set<number>();
  const before = new Set<number>();
  for (let n = 0; n <= work.start; n++) {
    if (work.reached[n] === 0) continue;
    const q = question[n]!;
    if (q < 0) {
      if (outcome[n]! >= 0) before.add(n);
      continue;
    }
    const at = first[n]!;
    const edges =
      row[q] === NONE ? to.subarray(at, first[n + 1]!) : to.subarray(at + row[q]!, at + row[q]! + 1);
    if (!edges.some(child => before.has(child))) continue;
    before.add(n);
    if (row[q] === NONE) found.add(q);
  }
  return found;
}

function contextsReached({ work, profiles, contexts }: RoutingDiagram): readonly Context[] {
  const reached = new Set<number>();
  for (let i = 0; i < work.profileCount; i++) for (const c of profiles[work.profiles[i]!]!) reached.add(c);
  return [...reached].map(c => contexts[c]!);
}

/** Lowest and highest points of a context, after the cap. */
function rangeOf(
  plan: Plan,
  nodes: PointsNodes,
  { base, root, nodes: list, viewpoint }: Context,
  row: Row,
): Range {
  const low = [0];
  const high = [0];
  for (const n of list) {
    const option = row[nodes.question[n]!]!;
    const from = option === NONE ? nodes.first[n]! : nodes.first[n]! + option;
    const until = option === NONE ? nodes.first[n + 1]! : from + 1;
    let least = Infinity;
    let most = -Infinity;
    for (let e = from; e < until; e++) {
      least = Math.min(least, low[nodes.to[e]!]! + nodes.points[e]!);
      most = Math.max(most, high[nodes.to[e]!]! + nodes.points[e]!);
    }
    low[n] = least;
    high[n] = most;
  }
  const cap = plan.caps[viewpoint]!;
  return [clamp(base + low[root]!, cap), clamp(base + high[root]!, cap)];
}

/** When the routing is too intricate to follow: a question that any end names, then the size of the points. */
function roughEffect({ ends, points, options }: Plan, question: number): number {
  if (ends.some(({ rule }) => rule.clauses.some(clause => clause.some(l => l.question === question))))
    return Infinity;
  const own = points[question]!.subarray(0, options[question]!);
  return Math.max(...own) - Math.min(...own);
}
