import { cappedSums, profileSums } from './explore.ts';
import { NONE, outcomeOf, type Plan, type Row } from './plan.ts';
import type { Context, PointsNodes } from './points-diagram.ts';
import { ROUTING } from './roles.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { anyWithin, contextSums, members, plus, type Sums } from './sums.ts';
import { type Pairs, pairsBetween, pairsOfQuestion } from './twins.ts';
import { clamp } from './walk.ts';

/** Whether two ways to answer all open questions, different in `question` alone, can have different outcomes. Exact,
 *  by the sums themselves; slower than `crossing`, which settles most. Call it after `explore` of the same row. */
export function matters(plan: Plan, diagram: RoutingDiagram, row: Row, question: number): boolean {
  const { work, first, to } = diagram;
  const role = plan.roles[question]!;
  if (role === ROUTING) {
    const seen = new Set<number>();
    for (let i = work.nodeCount - 1; i >= 0; i--) {
      const n = work.nodes[i]!;
      if (diagram.question[n] !== question) continue;
      const until = first[n]! + plan.options[question]!;
      for (let e = first[n]!; e < until; e++)
        for (let f = e + 1; f < until; f++) if (parts(plan, diagram, row, to[e]!, to[f]!, seen)) return true;
    }
    return false;
  }
  for (let i = 0; i < work.profileCount; i++) {
    const own = diagram.profiles[work.profiles[i]!]!;
    const context = diagram.contexts[own[role]!]!;
    const others = () => profileSums(plan, diagram, own, row, role);
    const found =
      context.forks || !plan.distinctBands
        ? differ(
            plan,
            others(),
            cappedPairs(pairsOfQuestion(plan, diagram.points, context, row, question), plan.caps[role]!),
          )
        : carries(plan, diagram.points, context, row, question, others());
    if (found) return true;
  }
  return false;
}

/** Whether a question of a viewpoint without forks can carry the score over a threshold. */
function carries(
  { caps, bands, points }: Plan,
  nodes: PointsNodes,
  context: Context,
  row: Row,
  question: number,
  others: Sums,
): boolean {
  const node = context.nodes.find(n => nodes.question[n] === question);
  if (node === undefined) return false;
  const least = nodes.least[node]!;
  const most = least + nodes.span[node]!;
  const cap = caps[context.viewpoint]!;
  const fixed = row.with(question, 0);
  return members(contextSums(nodes, context, fixed)).some(sum => {
    const rest = sum - points[question]![0]!;
    const [low, high] = [clamp(rest + least, cap), clamp(rest + most, cap)];
    return bands.some(({ from }) => anyWithin(others, from - high, from - 1 - low));
  });
}

/** Whether the same answers can lead from nodes `a` and `b` to different outcomes. */
function parts(
  plan: Plan,
  diagram: RoutingDiagram,
  row: Row,
  a: number,
  b: number,
  seen: Set<number>,
): boolean {
  const { work, question, first, to, profile } = diagram;
  if (a === b) return false;
  const key = Math.min(a, b) * question.length + Math.max(a, b);
  if (seen.has(key)) return false;
  seen.add(key);
  if (work.outcomes[a] !== work.outcomes[b]) return true;
  if ((work.outcomes[a]! & (work.outcomes[a]! - 1)) === 0) return false;
  const [qa, qb] = [question[a]!, question[b]!];
  if (qa < 0 && qb < 0) return scoresPart(plan, diagram, row, profile[a]!, profile[b]!);
  // A leaf comes after every question.
  const q = qa < 0 ? qb : qb < 0 ? qa : Math.min(qa, qb);
  const [from, until] = row[q] === NONE ? [0, plan.options[q]!] : [row[q]!, row[q]! + 1];
  for (let o = from; o < until; o++) {
    const nextA = qa === q ? to[first[a]! + o]! : a;
    const nextB = qb === q ? to[first[b]! + o]! : b;
    if (parts(plan, diagram, row, nextA, nextB, seen)) return true;
  }
  return false;
}

function scoresPart(plan: Plan, diagram: RoutingDiagram, row: Row, a: number, b: number): boolean {
  const { contexts, points, profiles } = diagram;
  let same: Sums = { least: plan.prior, bits: 1n };
  let pairs: Pairs = [[0, 0]];
  for (const [v, cap] of plan.caps.entries()) {
    const [one, other] = [profiles[a]![v]!, profiles[b]![v]!];
    if (one === other) same = plus(same, cappedSums(plan, diagram, one, row));
    else {
      const own = cappedPairs(pairsBetween(plan, points, contexts[one]!, contexts[other]!, row), cap);
      pairs = distinct(pairs.flatMap(([x, y]) => own.map(([p, q]) => [x + p, y + q] as const)));
    }
  }
  return differ(plan, same, pairs);
}

function differ({ bands }: Plan, others: Sums, pairs: Pairs): boolean {
  return members(others).some(sum =>
    pairs.some(([a, b]) => outcomeOf(bands, sum + a) !== outcomeOf(bands, sum + b)),
  );
}

function cappedPairs(pairs: Pairs, cap: number): Pairs {
  return distinct(pairs.map(([a, b]) => [clamp(a, cap), clamp(b, cap)] as const));
}

function distinct(pairs: Pairs): Pairs {
  return [...new Map(pairs.map(pair => [pair.join(), pair])).values()];
}
