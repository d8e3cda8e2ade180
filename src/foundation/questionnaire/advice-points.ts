import type { Changeable } from './advice-routing.ts';
import { addLists, type ByCount, changeOf, NO_CHANGES, withChange } from './change-lists.ts';
import { NONE, type Plan } from './plan.ts';
import type { Context, PointsNodes } from './points-diagram.ts';
import { capped, type Sums, union } from './sums.ts';

/** Attainable points of a viewpoint after some changes, in each of some contexts. */
export interface Tally {
  readonly sums: readonly Sums[];
  readonly changes: ByCount;
}

/** Everything that the points of a viewpoint can become by changes, after the cap. The same changes count in all of
 *  `contexts`, of one viewpoint: there are more when open questions decide on the routing. */
export function tallies(
  plan: Plan,
  nodes: PointsNodes,
  contexts: readonly Context[],
  { row, may, most, limit }: Changeable,
): readonly Tally[] {
  type Front = ReadonlyMap<number, Sums>;
  interface State {
    /** In each context: the nodes where the answers so far lead, with the sums so far. */
    readonly fronts: readonly Front[];
    readonly changes: ByCount;
  }
  const keyOf = (fronts: readonly Front[]) =>
    fronts
      .map(front =>
        [...front]
          .toSorted(([a], [b]) => a - b)
          .map(([node, { least, bits }]) => `${node}:${least}:${bits}`)
          .join(),
      )
      .join(';');
  const begin = contexts.map(({ root, base }) => new Map([[root, { least: base, bits: 1n }]]));
  let states = new Map<string, State>([[keyOf(begin), { fronts: begin, changes: NO_CHANGES }]]);
  const questions = [
    ...new Set(contexts.flatMap(context => [...context.nodes].map(n => nodes.question[n]!))),
  ].toSorted((a, b) => a - b);
  for (const q of questions) {
    const next = new Map<string, State>();
    const add = (fronts: readonly Front[], changes: ByCount) => {
      if (changes.size === 0) return;
      const key = keyOf(fronts);
      next.set(key, { fronts, changes: addLists(next.get(key)?.changes, changes, limit) });
    };
    for (const { fronts, changes } of states.values()) {
      const follow = (options: readonly number[]) => fronts.map(front => moved(front, nodes, q, options));
      if (!fronts.some(front => front.keys().some(n => nodes.question[n] === q))) add(fronts, changes);
      else if (row[q] === NONE) add(follow(Array.from({ length: plan.options[q]! }, (_, o) => o)), changes);
      else {
        add(follow([row[q]!]), changes);
        if (may[q] === 0) continue;
        for (let option = 0; option < plan.options[q]!; option++)
          if (option !== row[q] && plan.unknown[q]![option] === 0)
            add(follow([option]), withChange(changes, changeOf(q, option), most));
      }
    }
    states = next;
  }
  const cap = plan.caps[contexts[0]!.viewpoint]!;
  return [...states.values()].map(({ fronts, changes }) => ({
    sums: fronts.map(front => capped(front.get(0)!, cap)),
    changes,
  }));
}

/** Where a front leads when question `q` is answered with any of `options`. */
function moved(
  front: ReadonlyMap<number, Sums>,
  { question, first, to, points }: PointsNodes,
  q: number,
  options: readonly number[],
): ReadonlyMap<number, Sums> {
  const result = new Map<number, Sums>();
  const add = (node: number, sums: Sums) => {
    const known = result.get(node);
    result.set(node, known === undefined ? sums : union(known, sums));
  };
  for (const [node, sums] of front) {
    if (question[node] !== q) add(node, sums);
    else
      for (const option of options) {
        const e = first[node]! + option;
        add(to[e]!, { least: sums.least + points[e]!, bits: sums.bits });
      }
  }
  return result;
}
