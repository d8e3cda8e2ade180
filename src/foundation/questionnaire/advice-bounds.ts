import type { Changeable } from './advice-routing.ts';
import { NONE, type Plan } from './plan.ts';
import type { Context, PointsNodes } from './points-diagram.ts';
import { clamp } from './walk.ts';

/** How far changes can bring the points, by number of changes at most. */
export interface Reach {
  /** The least that the highest attainable points can become. */
  readonly highest: readonly number[];
  /** The most that the lowest attainable points can become. */
  readonly lowest: readonly number[];
}

/** Reach of the viewpoints from each one on: `reachOf(...)[v]` is that of v and all after it. What is open may be answered
 *  in the worst way; changes may even depend on it, so that the true reach is never beyond this.
 *  @param most changes */
export function reachOf(
  plan: Plan,
  nodes: PointsNodes,
  contexts: readonly Context[],
  changeable: Changeable,
): readonly Reach[] {
  const { most } = changeable;
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  const from: Reach[] = [{ highest: counts.map(() => 0), lowest: counts.map(() => 0) }];
  for (const context of contexts.toReversed()) {
    const own = contextReach(plan, nodes, context, changeable);
    const rest = from.at(-1)!;
    const shared = (side: keyof Reach, count: number) =>
      counts.slice(0, count + 1).map(here => own[side][here]! + rest[side][count - here]!);
    from.push({
      highest: counts.map(count => Math.min(...shared('highest', count))),
      lowest: counts.map(count => Math.max(...shared('lowest', count))),
    });
  }
  return from.reverse();
}

function contextReach(
  plan: Plan,
  nodes: PointsNodes,
  { base, root, nodes: list, viewpoint }: Context,
  { row, may, most }: Changeable,
): Reach {
  const highest: number[][] = [new Array(most + 1).fill(0)];
  const lowest: number[][] = [new Array(most + 1).fill(0)];
  for (const n of list) {
    const q = nodes.question[n]!;
    const at = nodes.first[n]!;
    const high: number[] = [];
    const low: number[] = [];
    for (let count = 0; count <= most; count++) {
      const open = row[q] === NONE;
      let [h, l] = open ? [-Infinity, Infinity] : [Infinity, -Infinity];
      for (let option = 0; option < plan.options[q]!; option++) {
        const cost = open || option === row[q] ? 0 : 1;
        if (cost > count || (cost === 1 && (may[q] === 0 || plan.unknown[q]![option] === 1))) continue;
        const child = nodes.to[at + option]!;
        const nextHigh = nodes.points[at + option]! + highest[child]![count - cost]!;
        const nextLow = nodes.points[at + option]! + lowest[child]![count - cost]!;
        h = open ? Math.max(h, nextHigh) : Math.min(h, nextHigh);
        l = open ? Math.min(l, nextLow) : Math.max(l, nextLow);
      }
      high.push(h);
      low.push(l);
    }
    highest[n] = high;
    lowest[n] = low;
  }
  const cap = plan.caps[viewpoint]!;
  return {
    highest: highest[root]!.map(sum => clamp(base + sum, cap)),
    lowest: lowest[root]!.map(sum => clamp(base + sum, cap)),
  };
}
