import { type Exploration, newExploration } from './explore.ts';
import { isScored, NONE, type Plan } from './plan.ts';
import {
  type Context,
  Contexts,
  MOST_NODES,
  type PointsNodes,
  prune,
  settle,
  TooIntricate,
} from './points-diagram.ts';
import { ALWAYS, NEVER, type Residual, Residuals } from './residual.ts';
import { ROUTING } from './roles.ts';

/** All ways through the questions that route, as a decision diagram.
 *
 *  Every way to answer them is a path from `root` to a leaf. A leaf is an outcome, where a knock-out is certain, or a
 *  profile, where none can hold any more: then the score decides. A node stands for a question that applies and still
 *  makes a difference; it has an edge for each option. An edge always leads to a node with a lower number. */
export interface RoutingDiagram {
  readonly root: number;
  /** Question of a node; of a leaf -1. */
  readonly question: Int32Array;
  /** The edges of node n are `to[first[n] + option]`, up to `first[n + 1]`. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  /** Of a leaf: the outcome, or -1 for a profile. */
  readonly outcome: Int32Array;
  /** Of a leaf: index of the profile, or -1. */
  readonly profile: Int32Array;
  /** A context for each viewpoint. */
  readonly profiles: readonly Int32Array[];
  readonly contexts: readonly Context[];
  readonly points: PointsNodes;
  /** The nodes of context c: from `flatStart[c]` up to `flatStart[c + 1]`; what it starts with, and 1 where it forks. */
  readonly flatNodes: Int32Array;
  readonly flatStart: Int32Array;
  readonly bases: Int32Array;
  readonly forks: Uint8Array;
  /** Room for `explore`; holds nothing between calls. */
  readonly work: Exploration;
}

type Ground = Omit<Plan, 'diagram' | 'columns'>;

/** Works the routing out, or gives undefined when that takes more than MOST_NODES states. */
export function routingDiagram(plan: Ground): RoutingDiagram | undefined {
  try {
    return new Builder(plan).build();
  } catch (error) {
    if (error instanceof TooIntricate) return undefined;
    throw error;
  }
}

/** What still matters at some point on the way. */
interface State {
  /** Of each group of ends. */
  readonly ends: readonly Residual[];
  /** Of each question that only matters within its viewpoint. */
  readonly inner: readonly Residual[];
  /** Of each question that routes. */
  readonly outer: readonly Residual[];
  /** Points of the questions that route, by viewpoint. */
  readonly base: readonly number[];
}

class Builder {
  readonly #plan: Ground;
  readonly #residuals = new Residuals();
  readonly #contexts: Contexts;
  readonly #inner: readonly number[];
  readonly #outer: readonly number[];
  /** Outcomes of the groups: neighbouring ends with the same outcome are one. */
  readonly #groups: number[] = [];
  readonly #states = new Map<string, number>();
  readonly #nodes = new Map<string, number>();
  readonly #question: number[] = [];
  readonly #first: number[] = [];
  readonly #to: number[] = [];
  readonly #outcome: number[] = [];
  readonly #profile: number[] = [];
  readonly #profiles: Int32Array[] = [];

  constructor(plan: Ground) {
    this.#plan = plan;
    this.#contexts = new Contexts(plan, this.#residuals);
    const questions = [...plan.rules.keys()];
    this.#inner = questions.filter(q => this.#plan.roles[q]! >= 0);
    this.#outer = questions.filter(q => this.#plan.roles[q] === ROUTING);
  }

  build(): RoutingDiagram {
    const { rules, ends, caps } = this.#plan;
    const groups: { outcome: number; rules: (typeof rules)[number][] }[] = [];
    for (const { outcome, rule } of ends) {
      const last = groups.at(-1);
      if (last?.outcome === outcome) last.rules.push(rule);
      else groups.push({ outcome, rules: [rule] });
    }
    this.#groups.push(...groups.map(({ outcome }) => outcome));
    const root = this.#node({
      ends: groups.map(group => this.#residuals.of(group.rules)),
      inner: this.#inner.map(q => this.#residuals.of([rules[q]!])),
      outer: this.#outer.map(q => this.#residuals.of([rules[q]!])),
      base: Array.from(caps, () => 0),
    });
    const diagram = {
      root,
      question: Int32Array.from(this.#question),
      first: Int32Array.from([...this.#first, this.#to.length]),
      to: Int32Array.from(this.#to),
      outcome: Int32Array.from(this.#outcome),
      profile: Int32Array.from(this.#profile),
      profiles: this.#profiles,
      contexts: this.#contexts.all,
      points: this.#contexts.nodes,
      ...layFlat(this.#contexts.all),
    };
    return { ...diagram, work: newExploration(diagram) };
  }

  #scored(question: number): boolean {
    return isScored(this.#plan, question);
  }

  #node(before: State): number {
    const { ends, inner, outer, base } = this.#relevant(before);
    const certain = ends.indexOf(ALWAYS);
    const at = outer.indexOf(ALWAYS);
    if (at < 0)
      return certain >= 0 ? this.#outcomeLeaf(this.#groups[certain]!) : this.#profileLeaf(inner, base);
    const key = `${ends};${inner};${outer};${base}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#states.size > MOST_NODES) throw new TooIntricate();
    const question = this.#outer[at]!;
    const { options, viewpoint, points } = this.#plan;
    const v = viewpoint[question]!;
    const to: number[] = [];
    for (let option = 0; option < options[question]!; option++) {
      const restrict = (rule: Residual) => this.#residuals.restrict(rule, question, option);
      to.push(
        this.#node({
          ends: ends.map(restrict),
          inner: inner.map(restrict),
          outer: outer.map((rule, i) => (i === at ? NEVER : restrict(rule))),
          base: v < 0 ? base : base.with(v, base[v]! + points[question]![option]!),
        }),
      );
    }
    const node = this.#inserted(question, to);
    this.#states.set(key, node);
    return node;
  }

  /** The same state without what cannot matter any more, so that equal states are found equal. */
  #relevant(before: State): State {
    const outer = settle(this.#residuals, this.#outer, before.outer);
    const never = new Set(this.#outer.filter((_, i) => outer[i] === NEVER));
    const gone = (rule: Residual) =>
      this.#residuals
        .questions(rule)
        .reduce((left, q) => (never.has(q) ? this.#residuals.restrict(left, q, NONE) : left), rule);
    const ends = before.ends.map(gone);
    const certain = ends.indexOf(ALWAYS);
    if (certain >= 0) {
      ends.fill(NEVER, certain + 1);
      // An earlier end with the same outcome makes no difference.
      for (
        let e = certain - 1;
        e >= 0 && (ends[e] === NEVER || this.#groups[e] === this.#groups[certain]);
        e--
      )
        ends[e] = NEVER;
    }
    // Once a knock-out is certain the points no longer count.
    const score = certain < 0;
    const inner = score ? before.inner.map(gone) : before.inner.map(() => NEVER);
    const wanted = new Set([...ends, ...inner].flatMap(rule => [...this.#residuals.questions(rule)]));
    return {
      ends,
      inner,
      outer: prune(this.#residuals, this.#outer, outer, q => wanted.has(q) || (score && this.#scored(q))),
      base: score ? before.base : before.base.map(() => 0),
    };
  }

  #profileLeaf(inner: readonly Residual[], base: readonly number[]): number {
    const contexts = base.map((points, v) => {
      const own = [...this.#inner.keys()].filter(i => this.#plan.roles[this.#inner[i]!] === v);
      return this.#contexts.of(
        v,
        points,
        own.map(i => this.#inner[i]!),
        own.map(i => inner[i]!),
        q => this.#scored(q),
      );
    });
    return this.#leaf(`profile ${contexts}`, -1, () => this.#profiles.push(Int32Array.from(contexts)) - 1);
  }

  #outcomeLeaf(outcome: number): number {
    return this.#leaf(`outcome ${outcome}`, outcome, () => -1);
  }

  #leaf(key: string, outcome: number, profile: () => number): number {
    let node = this.#nodes.get(key);
    if (node === undefined) {
      node = this.#question.push(-1) - 1;
      this.#first.push(this.#to.length);
      this.#outcome.push(outcome);
      this.#profile.push(profile());
      this.#nodes.set(key, node);
    }
    return node;
  }

  #inserted(question: number, to: readonly number[]): number {
    if (to.every(node => node === to[0])) return to[0]!;
    const key = `${question}:${to}`;
    let node = this.#nodes.get(key);
    if (node === undefined) {
      node = this.#question.push(question) - 1;
      this.#first.push(this.#to.length);
      this.#to.push(...to);
      this.#outcome.push(-1);
      this.#profile.push(-1);
      this.#nodes.set(key, node);
    }
    return node;
  }
}

/** The same contexts, quick to go through. */
function layFlat(
  contexts: readonly Context[],
): Pick<RoutingDiagram, 'flatNodes' | 'flatStart' | 'bases' | 'forks'> {
  const flatStart = new Int32Array(contexts.length + 1);
  for (const [c, { nodes }] of contexts.entries()) flatStart[c + 1] = flatStart[c]! + nodes.length;
  return {
    flatStart,
    flatNodes: Int32Array.from(contexts.flatMap(({ nodes }) => [...nodes])),
    bases: Int32Array.from(contexts, ({ base }) => base),
    forks: Uint8Array.from(contexts, ({ forks }) => (forks ? 1 : 0)),
  };
}
