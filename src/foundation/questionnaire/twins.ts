import { NONE, type Plan, type Row } from './plan.ts';
import type { Context, PointsNodes } from './points-diagram.ts';

/** Two sums of points that go together: what the same answers come to in two cases. */
export type Pairs = readonly (readonly [number, number])[];

/** What the same answers come to, before the cap, in two contexts of one viewpoint. */
export function pairsBetween(plan: Plan, nodes: PointsNodes, one: Context, other: Context, row: Row): Pairs {
  return moved(new Twins(plan, nodes, row).below(one.root, other.root), one.base, other.base);
}

/** What the same answers come to, before the cap, with one option of an open `question` and with another. */
export function pairsOfQuestion(
  plan: Plan,
  nodes: PointsNodes,
  { root, base, nodes: list }: Context,
  row: Row,
  question: number,
): Pairs {
  const { to, points } = nodes;
  const twins = new Twins(plan, nodes, row);
  const before = new Map<number, Set<number>>([[root, new Set([base])]]);
  const found: (readonly [number, number])[] = [];
  for (const n of list.toReversed()) {
    const sums = before.get(n);
    if (sums === undefined) continue;
    const edges = twins.edges(n);
    if (nodes.question[n] === question)
      for (const [i, a] of edges.entries())
        for (const b of edges.slice(i + 1))
          for (const [x, y] of moved(twins.below(to[a]!, to[b]!), points[a]!, points[b]!))
            for (const sum of sums) found.push([sum + x, sum + y]);
    for (const e of edges) {
      const child = before.get(to[e]!) ?? new Set();
      for (const sum of sums) child.add(sum + points[e]!);
      before.set(to[e]!, child);
    }
  }
  return found;
}

class Twins {
  readonly #plan: Plan;
  readonly #nodes: PointsNodes;
  readonly #row: Row;
  readonly #known = new Map<string, Pairs>();

  constructor(plan: Plan, nodes: PointsNodes, row: Row) {
    this.#plan = plan;
    this.#nodes = nodes;
    this.#row = row;
  }

  /** The edges of a node that the answers leave. */
  edges(node: number): readonly number[] {
    const question = this.#nodes.question[node]!;
    const start = this.#nodes.first[node]!;
    const option = this.#row[question]!;
    if (option !== NONE) return [start + option];
    return Array.from({ length: this.#plan.options[question]! }, (_, o) => start + o);
  }

  below(a: number, b: number): Pairs {
    const key = `${a}:${b}`;
    let pairs = this.#known.get(key);
    if (pairs === undefined) {
      pairs = this.#find(a, b);
      this.#known.set(key, pairs);
    }
    return pairs;
  }

  #find(a: number, b: number): Pairs {
    if (a === 0 && b === 0) return [[0, 0]];
    const { question, to, points } = this.#nodes;
    const [qa, qb] = [question[a]!, question[b]!];
    // Node 0 comes after every question.
    const q = a === 0 ? qb : b === 0 ? qa : Math.min(qa, qb);
    const all = new Map<string, readonly [number, number]>();
    const add = (x: number, y: number, dx: number, dy: number) => {
      for (const pair of moved(this.below(x, y), dx, dy)) all.set(pair.join(), pair);
    };
    if (qa === q && qb === q) {
      const others = this.edges(b);
      for (const [i, e] of this.edges(a).entries()) {
        const f = others[i]!;
        add(to[e]!, to[f]!, points[e]!, points[f]!);
      }
    } else if (qa === q) for (const e of this.edges(a)) add(to[e]!, b, points[e]!, 0);
    else for (const e of this.edges(b)) add(a, to[e]!, 0, points[e]!);
    return [...all.values()];
  }
}

function moved(pairs: Pairs, a: number, b: number): Pairs {
  return pairs.map(([x, y]) => [x + a, y + b] as const);
}
