import { addLists, type ByCount, changeOf, NO_CHANGES, withChange } from './change-lists.ts';
import { NONE, type Plan, type Row } from './plan.ts';
import type { RoutingDiagram } from './routing-diagram.ts';

/** Which changes are allowed: 1 at each question whose answer may be changed. */
export interface Changeable {
  readonly row: Row;
  readonly may: Uint8Array;
  /** Most changes, and how many lists are kept of each length. */
  readonly most: number;
  readonly limit: number;
}

/** Leaves of the routing diagram that the answers lead to after some changes; more than one when questions are open. */
export interface Landing {
  readonly leaves: readonly number[];
  readonly changes: ByCount;
}

/** Every place where the answers can lead to when some of those that route are changed. */
export function landings(
  { options, unknown }: Plan,
  { root, question, first, to }: RoutingDiagram,
  { row, may, most, limit }: Changeable,
): readonly Landing[] {
  let states = new Map<string, Landing>([[`${root}`, { leaves: [root], changes: NO_CHANGES }]]);
  const questions = [...new Set(question)].filter(q => q >= 0).toSorted((a, b) => a - b);
  for (const q of questions) {
    const next = new Map<string, Landing>();
    const add = (nodes: readonly number[], changes: ByCount) => {
      const leaves = [...new Set(nodes)].toSorted((a, b) => a - b);
      const key = `${leaves}`;
      next.set(key, { leaves, changes: addLists(next.get(key)?.changes, changes, limit) });
    };
    for (const { leaves: nodes, changes } of states.values()) {
      const follow = (option: number) =>
        nodes.map(node => (question[node] === q ? to[first[node]! + option]! : node));
      if (!nodes.some(node => question[node] === q)) add(nodes, changes);
      else if (row[q] === NONE)
        add(Array.from({ length: options[q]! }, (_, option) => follow(option)).flat(), changes);
      else {
        add(follow(row[q]!), changes);
        if (may[q] === 0) continue;
        for (let option = 0; option < options[q]!; option++)
          if (option !== row[q] && unknown[q]![option] === 0)
            add(follow(option), withChange(changes, changeOf(q, option), most));
      }
    }
    states = next;
  }
  return [...states.values()].filter(({ changes }) => changes.size > 0);
}
