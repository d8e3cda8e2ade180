import { NONE, type Plan } from './plan.ts';
import { ALWAYS, NEVER, type Residual, type Residuals } from './residual.ts';

/** The questions of one viewpoint as they follow from each other, once the routing is known.
 *
 *  Every way to answer them is a path from `root` to node 0; the points on its edges, with `base`, are the sum before
 *  the cap. A node stands for a question that applies; it has an edge for each option. Ways that leave the same open
 *  share their nodes. */
export interface Context {
  readonly viewpoint: number;
  /** Points of this viewpoint that the routing gave. */
  readonly base: number;
  readonly root: number;
  /** The nodes below and with `root`, without node 0: an edge leads to an earlier one. */
  readonly nodes: Int32Array;
  /** Whether the answer to one of the questions decides which others apply. */
  readonly forks: boolean;
}

/** The nodes of all contexts. The edges of node n are at `first[n]` + option, up to `first[n + 1]`. */
export interface PointsNodes {
  readonly question: Int32Array;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly points: Int32Array;
  /** Least points of a node's edges, and how much more the most are. */
  readonly least: Int32Array;
  readonly span: Int32Array;
  /** Largest step between the points of a node, in order of size; -1 for a fork: its edges lead to different nodes. */
  readonly step: Int32Array;
  /** No two neighbouring attainable sums of any context lie further apart, whatever is answered. */
  readonly longest: number;
}

/** More nodes than this and the questionnaire is too intricate to follow exactly. */
export const MOST_NODES = 5_000;

/** Thrown inside `compile` only. */
export class TooIntricate extends Error {}

/** Makes contexts, each once. */
export class Contexts {
  readonly all: Context[] = [];
  readonly #question = [-1];
  readonly #first = [0];
  readonly #to: number[] = [];
  readonly #points: number[] = [];
  readonly #least = [0];
  readonly #span = [0];
  readonly #step = [0];
  readonly #plan: Pick<Plan, 'options' | 'points'>;
  readonly #residuals: Residuals;
  readonly #contextIndex = new Map<string, number>();
  readonly #nodeIndex = new Map<string, number>();
  readonly #stateIndex = new Map<string, number>();

  constructor(plan: Pick<Plan, 'options' | 'points'>, residuals: Residuals) {
    this.#plan = plan;
    this.#residuals = residuals;
  }

  /** Index of the context in which `questions` still apply under `rules`.
   *  @param scored which of the questions give points themselves */
  of(
    viewpoint: number,
    base: number,
    questions: readonly number[],
    rules: readonly Residual[],
    scored: (question: number) => boolean,
  ): number {
    const root = this.#node(questions, rules, scored);
    const key = `${viewpoint}:${base}:${root}`;
    let index = this.#contextIndex.get(key);
    if (index === undefined) {
      const nodes = this.#below(root);
      const forks = nodes.some(n => this.#step[n]! < 0);
      index = this.all.push({ viewpoint, base, root, nodes, forks }) - 1;
      this.#contextIndex.set(key, index);
    }
    return index;
  }

  get nodes(): PointsNodes {
    return {
      question: Int32Array.from(this.#question),
      first: Int32Array.from([...this.#first, this.#to.length]),
      to: Int32Array.from(this.#to),
      points: Int32Array.from(this.#points),
      least: Int32Array.from(this.#least),
      span: Int32Array.from(this.#span),
      step: Int32Array.from(this.#step),
      longest: this.#longest(),
    };
  }

  #longest(): number {
    const low = [0];
    const high = [0];
    let longest = 0;
    for (let n = 1; n < this.#question.length; n++) {
      const at = this.#first[n]!;
      const edges = this.#to.slice(at, this.#first[n + 1]).map((child, o) => {
        const points = this.#points[at + o]!;
        return [low[child]! + points, high[child]! + points] as const;
      });
      low[n] = Math.min(...edges.map(([least]) => least));
      high[n] = Math.max(...edges.map(([, most]) => most));
      // Of a fork the ranges may lie apart.
      longest = Math.max(longest, this.#step[n]! < 0 ? high[n]! - low[n]! : this.#step[n]!);
    }
    return longest;
  }

  #node(
    questions: readonly number[],
    rules: readonly Residual[],
    scored: (question: number) => boolean,
  ): number {
    const left = prune(this.#residuals, questions, settle(this.#residuals, questions, rules), scored);
    const at = left.indexOf(ALWAYS);
    if (at < 0) return 0;
    const question = questions[at]!;
    const key = `${question}:${left}`;
    const known = this.#stateIndex.get(key);
    if (known !== undefined) return known;
    const to: number[] = [];
    for (let option = 0; option < this.#plan.options[question]!; option++) {
      const next = left.map(rule => this.#residuals.restrict(rule, question, option));
      next[at] = NEVER;
      to.push(this.#node(questions, next, scored));
    }
    const node = this.#intern(question, to, [...this.#plan.points[question]!.subarray(0, to.length)]);
    this.#stateIndex.set(key, node);
    return node;
  }

  #intern(question: number, to: readonly number[], points: readonly number[]): number {
    if (to.every(node => node === to[0]) && points.every(p => p === 0)) return to[0]!;
    const key = `${question}:${to}:${points}`;
    let node = this.#nodeIndex.get(key);
    if (node === undefined) {
      node = this.#question.push(question) - 1;
      if (node > MOST_NODES) throw new TooIntricate();
      this.#first.push(this.#to.length);
      this.#to.push(...to);
      this.#points.push(...points);
      const sorted = points.toSorted((a, b) => a - b);
      this.#least.push(sorted[0]!);
      this.#span.push(sorted.at(-1)! - sorted[0]!);
      const fork = to.some(child => child !== to[0]);
      this.#step.push(fork ? -1 : Math.max(...sorted.map((p, i) => p - (sorted[i - 1] ?? p))));
      this.#nodeIndex.set(key, node);
    }
    return node;
  }

  #below(root: number): Int32Array {
    const seen = new Set<number>([0]);
    const visit = (node: number) => {
      if (seen.has(node)) return;
      seen.add(node);
      const edges = this.#plan.options[this.#question[node]!]!;
      for (let o = 0; o < edges; o++) visit(this.#to[this.#first[node]! + o]!);
    };
    visit(root);
    seen.delete(0);
    return Int32Array.from([...seen].toSorted((a, b) => a - b));
  }
}

/** What the rules of `questions` come to when those that can no longer apply (NEVER) answer nothing. */
export function settle(
  residuals: Residuals,
  questions: readonly number[],
  rules: readonly Residual[],
): Residual[] {
  const never = new Set<number>();
  return rules.map((rule, i) => {
    const left = residuals
      .questions(rule)
      .reduce((rest, q) => (never.has(q) ? residuals.restrict(rest, q, NONE) : rest), rule);
    if (left === NEVER) never.add(questions[i]!);
    return left;
  });
}

/** The rules of the questions as far as they still matter: of a question that is not wanted for itself, nor by one that
 *  is, the rule becomes NEVER. */
export function prune(
  residuals: Residuals,
  questions: readonly number[],
  rules: readonly Residual[],
  wanted: (question: number) => boolean,
): Residual[] {
  const left = [...rules];
  const named = new Set<number>();
  for (let i = left.length - 1; i >= 0; i--) {
    const question = questions[i]!;
    if (left[i] !== NEVER && (wanted(question) || named.has(question)))
      for (const other of residuals.questions(left[i]!)) named.add(other);
    else left[i] = NEVER;
  }
  return left;
}
