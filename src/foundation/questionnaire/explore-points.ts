import { NONE, type Plan, type Row } from './plan.ts';
import type { Context } from './points-diagram.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { clamp } from './walk.ts';

/** Works out between which sums a context lies, and how far apart neighbouring ones can be. */
export function exploreContext(plan: Plan, diagram: RoutingDiagram, index: number, row: Row): void {
  const context = diagram.contexts[index]!;
  if (context.forks) exploreForks(plan, diagram, index, context, row);
  else exploreChain(diagram, index, context, row);
  const { known, rawLow, rawHigh, least, span, step } = diagram.work;
  const cap = plan.caps[context.viewpoint]!;
  least[index] = clamp(rawLow[index]!, cap);
  span[index] = clamp(rawHigh[index]!, cap) - least[index]!;
  if (step[index]! > span[index]!) step[index] = span[index]!;
  known[index] = 1;
}

/** Without forks the same questions apply whatever is answered: each adds its own points. */
function exploreChain(
  { work, points: nodes }: RoutingDiagram,
  index: number,
  { nodes: list, base }: Context,
  row: Row,
): void {
  const { question, first, points, least, span, step } = nodes;
  let low = base;
  let all = 0;
  let steps = 0;
  let ownStep = 0;
  for (let i = 0; i < list.length; i++) {
    const n = list[i]!;
    const option = row[question[n]!]!;
    if (option !== NONE) {
      low += points[first[n]! + option]!;
      continue;
    }
    low += least[n]!;
    steps = joinedStep(steps, all, step[n]!, span[n]!);
    all += span[n]!;
    if (step[n]! > ownStep) ownStep = step[n]!;
  }
  work.rawLow[index] = low;
  work.rawHigh[index] = low + all;
  work.step[index] = steps;
  work.ownStep[index] = ownStep;
}

function exploreForks(
  { options }: Plan,
  { work, points: nodes }: RoutingDiagram,
  index: number,
  { nodes: list, root, base }: Context,
  row: Row,
): void {
  const { nodeLow, nodeHigh, nodeStep } = work;
  const { question, first, to, points, span, step } = nodes;
  for (let i = 0; i < list.length; i++) {
    const n = list[i]!;
    const at = first[n]!;
    const option = row[question[n]!]!;
    if (option !== NONE) {
      const e = at + option;
      const child = to[e]!;
      nodeLow[n] = nodeLow[child]! + points[e]!;
      nodeHigh[n] = nodeHigh[child]! + points[e]!;
      nodeStep[n] = nodeStep[child]!;
      continue;
    }
    let low = Infinity;
    let high = -Infinity;
    let highestLow = -Infinity;
    let childStep = 0;
    for (let e = at + options[question[n]!]! - 1; e >= at; e--) {
      const child = to[e]!;
      const childLow = nodeLow[child]! + points[e]!;
      const childHigh = nodeHigh[child]! + points[e]!;
      if (childLow < low) low = childLow;
      if (childLow > highestLow) highestLow = childLow;
      if (childHigh > high) high = childHigh;
      if (nodeStep[child]! > childStep) childStep = nodeStep[child]!;
    }
    nodeLow[n] = low;
    nodeHigh[n] = high;
    // Without forks the question adds its own points to whatever follows; with one, whole ranges lie apart.
    nodeStep[n] =
      step[n]! >= 0
        ? joinedStep(childStep, high - low - span[n]!, step[n]!, span[n]!)
        : Math.max(childStep, highestLow - low);
  }
  work.rawLow[index] = nodeLow[root]! + base;
  work.rawHigh[index] = nodeHigh[root]! + base;
  work.step[index] = nodeStep[root]!;
  // The sums of the other questions may lie as far apart as any.
  work.ownStep[index] = UNREACHED;
}

/** More than any sum of points. */
export const UNREACHED = 1 << 29;

/** Bound on the steps in a set of sums, when each is one of a set with steps up to `a` over `spanA`, plus one of a set
 *  with steps up to `b` over `spanB`: copies of the one at the places of the other. */
export function joinedStep(a: number, spanA: number, b: number, spanB: number): number {
  if (spanA === 0) return b;
  if (spanB === 0) return a;
  const first = a > b - spanA ? a : b - spanA;
  const second = b > a - spanB ? b : a - spanB;
  return first < second ? first : second;
}
