import { NONE, type Plan, type Row } from './plan.ts';
import type { Context } from './points-diagram.ts';
import type { RoutingDiagram } from './routing-diagram.ts';
import { clamp } from './walk.ts';

/** Works out between which sums the contexts of a profile lie, and how far apart neighbouring ones can be. */
export function exploreContexts(plan: Plan, diagram: RoutingDiagram, own: Int32Array, row: Row): void {
  const { work, points: nodes, contexts, flatNodes, flatStart, forks } = diagram;
  const { known, rawLow, rawHigh, least, span, step, ownStep } = work;
  const { question, first, points } = nodes;
  const nodeLeast = nodes.least;
  const nodeSpan = nodes.span;
  const nodeStep = nodes.step;
  const { caps } = plan;
  for (let v = 0; v < own.length; v++) {
    const index = own[v]!;
    if (known[index] === 1) continue;
    known[index] = 1;
    if (forks[index] === 1) exploreForks(plan, diagram, index, contexts[index]!, row);
    else {
      // Without forks the same questions apply whatever is answered: each adds its own points.
      let low = diagram.bases[index]!;
      let all = 0;
      let steps = 0;
      let longest = 0;
      const until = flatStart[index + 1]!;
      for (let i = flatStart[index]!; i < until; i++) {
        const n = flatNodes[i]!;
        const option = row[question[n]!]!;
        if (option !== NONE) {
          low += points[first[n]! + option]!;
          continue;
        }
        low += nodeLeast[n]!;
        steps = joinedStep(steps, all, nodeStep[n]!, nodeSpan[n]!);
        all += nodeSpan[n]!;
        if (nodeStep[n]! > longest) longest = nodeStep[n]!;
      }
      rawLow[index] = low;
      rawHigh[index] = low + all;
      step[index] = steps;
      ownStep[index] = longest;
    }
    const cap = caps[v]!;
    const lowest = clamp(rawLow[index]!, cap);
    const width = clamp(rawHigh[index]!, cap) - lowest;
    least[index] = lowest;
    span[index] = width;
    if (step[index]! > width) step[index] = width;
  }
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
