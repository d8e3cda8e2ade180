import { ALWAYS_BIT, BAD, FACTS_PER_WORD, OPEN, OPEN_COUNT } from './column-codes.ts';
import { addFour, addOne, addTwo, type Kernel, noteAtBit, noteMasked } from './column-kernels.ts';
import { isScored, NONE, outcomeOf, type Plan, type Rule } from './plan.ts';
import { INERT } from './roles.ts';
import { clamp } from './walk.ts';

/** Facts that must all be there: bits to look for in a word of facts. A fact is a bit: some question is answered with
 *  one of some options. */
export interface WordMask {
  readonly word: number;
  readonly bits: number;
}

/** Holds where any of its clauses does. */
export interface ColumnRule {
  /** Clauses of one fact, those of a word together. */
  readonly any: readonly WordMask[];
  /** Clauses of more facts, by word. */
  readonly all: readonly (readonly WordMask[])[];
}

/** One kernel over the answers to some questions, where a rule holds. */
export interface ColumnStep {
  readonly kernel: Kernel;
  readonly questions: readonly number[];
  /** By question, by row value. */
  readonly tables: readonly Int32Array[];
  /** Word of facts, or viewpoint, that the kernel adds to. */
  readonly to: number;
  readonly points: boolean;
  /** Where: a rule of one fact, as the bit `at` of a word; or else any rule, undefined: always. */
  readonly test: { readonly word: number; readonly at: number } | undefined;
  readonly rule: ColumnRule | undefined;
}

/** How to go through columns of answers, step after step, for many rows at once: first the facts that rules look at,
 *  then the points, then the ends. */
export interface ColumnPlan {
  readonly words: number;
  readonly steps: readonly ColumnStep[];
  /** By viewpoint: what its sum of points starts from, so that it is never below 0; and by that sum the capped points,
   *  raised by the cap. */
  readonly bases: readonly number[];
  readonly capped: readonly Int32Array[];
  /** Lowest total, and the outcome of the bands by the distance to it. */
  readonly lowest: number;
  readonly outcomes: Uint8Array;
  /** In order of preference; neighbours with the same outcome together. */
  readonly ends: readonly { readonly rule: ColumnRule; readonly outcome: number }[];
}

export function columnPlan(plan: Omit<Plan, 'columns' | 'diagram'>): ColumnPlan {
  const { rules, flat, ends, roles, options, viewpoint, points, caps, prior, bands } = plan;
  const facts = new Facts([...rules, ...ends.map(end => end.rule)]);
  // Equal rules become the same object: they are looked at once in a row.
  const shared = new Map<number, ColumnRule>();
  const ruleOf = (rule: Rule, number: number): ColumnRule | undefined => {
    if (rule.always) return undefined;
    const known = shared.get(number) ?? facts.rule([rule]);
    shared.set(number, known);
    return known;
  };
  const factSteps: ColumnStep[] = [];
  const groups = new Map<string, { rule: ColumnRule | undefined; questions: number[] }>();
  for (const [question, own] of rules.entries()) {
    const rule = ruleOf(own, flat.number[question]!);
    const scored = isScored(plan, question);
    const tables = facts.tables(question);
    // A question that no rule names and that gives no points can still be answered with what is not there.
    if (tables.size === 0 && !scored) tables.set(0, new Int32Array(NONE + 1));
    for (const [to, table] of tables) {
      table.fill(BAD, options[question]!, NONE);
      if (roles[question] !== INERT && !scored) table[NONE] = OPEN;
      const test = rule === undefined ? { word: 0, at: ALWAYS_BIT } : onlyTest(rule);
      const kernel = test === undefined ? noteMasked : noteAtBit;
      factSteps.push({ kernel, questions: [question], tables: [table], to, points: false, test, rule });
    }
    if (!scored) continue;
    const key = `${flat.number[question]}:${viewpoint[question]}`;
    const group = groups.get(key) ?? { rule, questions: [] };
    groups.set(key, group);
    group.questions.push(question);
  }
  const pointTable = (question: number) => {
    const table = points[question]!.slice().fill(BAD, options[question]!, NONE);
    table[NONE] = OPEN_COUNT;
    return table;
  };
  const grouped: { outcome: number; rules: Rule[] }[] = [];
  for (const { rule, outcome } of ends) {
    const last = grouped.at(-1);
    if (last?.outcome === outcome) last.rules.push(rule);
    else grouped.push({ outcome, rules: [rule] });
  }
  const pointSteps = [...groups.values()].flatMap(({ rule, questions }) =>
    inFours(questions).map((some): ColumnStep => {
      const kernel = some.length === 4 ? addFour : some.length === 2 ? addTwo : addOne;
      const to = viewpoint[some[0]!]!;
      return {
        kernel,
        questions: some,
        tables: some.map(pointTable),
        to,
        points: true,
        test: undefined,
        rule,
      };
    }),
  );
  const bases = caps.map((_, v) => {
    const lows = points.filter((_own, q) => viewpoint[q] === v).map(own => Math.min(...own));
    return lows.reduce((sum, low) => sum - low, 0);
  });
  const capped = Array.from(caps, (cap, v) => {
    const highs = points.filter((_own, q) => viewpoint[q] === v).map(own => Math.max(...own));
    const size = highs.reduce((sum, high) => sum + high, bases[v]!) + 1;
    return Int32Array.from({ length: size }, (_, sum) => cap + clamp(sum - bases[v]!, cap));
  });
  const most = caps.reduce((sum, cap) => sum + cap, 0);
  const outcomes = Uint8Array.from({ length: 2 * most + 1 }, (_, i) => outcomeOf(bands, prior - most + i));
  return {
    bases: [...bases],
    capped,
    lowest: prior - most,
    outcomes,
    words: facts.words,
    // Steps with the same rule in a row: it is looked at once.
    steps: [...factSteps, ...[...Map.groupBy(pointSteps, step => step.rule).values()].flat()],
    ends: grouped.map(group => ({ outcome: group.outcome, rule: facts.rule(group.rules) })),
  };
}

/** Cuts a list in parts of four, two and one. */
function inFours(list: readonly number[]): readonly (readonly number[])[] {
  if (list.length === 0) return [];
  const size = list.length >= 4 ? 4 : list.length >= 2 ? 2 : 1;
  return [list.slice(0, size), ...inFours(list.slice(size))];
}

/** A rule of one fact. */
function onlyTest({ any, all }: ColumnRule): { word: number; at: number } | undefined {
  const [one, ...others] = any;
  if (one === undefined || others.length > 0 || all.length > 0 || !isOneBit(one.bits)) return undefined;
  return { word: one.word, at: Math.log2(one.bits) };
}

const isOneBit = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0;

/** Gives each fact that a rule looks at its bit; those of one question in one word, as far as they fit. */
class Facts {
  readonly #bits = new Map<string, WordMask>();
  readonly #accepts = new Map<number, { readonly fact: WordMask; readonly accepts: Uint8Array }[]>();
  #word = 0;
  #used = 0;

  constructor(rules: readonly Rule[]) {
    const literals = rules.flatMap(rule => rule.clauses.flat());
    const byQuestion = Map.groupBy(literals, literal => literal.question);
    for (const question of [...byQuestion.keys()].toSorted((a, b) => a - b)) {
      const own = new Map(byQuestion.get(question)!.map(literal => [`${literal.options}`, literal.accepts]));
      if (this.#used + own.size > FACTS_PER_WORD) this.#next();
      for (const [options, accepts] of own) {
        if (this.#used === FACTS_PER_WORD) this.#next();
        const fact = { word: this.#word, bits: 1 << this.#used++ };
        this.#bits.set(`${question}:${options}`, fact);
        this.#accepts.set(question, [...(this.#accepts.get(question) ?? []), { fact, accepts }]);
      }
    }
  }

  get words(): number {
    return this.#word + 1;
  }

  /** The facts of a question by row value, by word. */
  tables(question: number): Map<number, Int32Array> {
    const tables = new Map<number, Int32Array>();
    for (const { fact, accepts } of this.#accepts.get(question) ?? []) {
      const table = tables.get(fact.word) ?? new Int32Array(NONE + 1);
      tables.set(fact.word, table);
      for (const [option, accepted] of accepts.entries()) if (accepted === 1) table[option]! |= fact.bits;
    }
    return tables;
  }

  rule(rules: readonly Rule[]): ColumnRule {
    const any = new Map<number, number>();
    const all: WordMask[][] = [];
    for (const clause of rules.flatMap(rule => rule.clauses)) {
      const words = new Map<number, number>();
      for (const { question, options } of clause) {
        const { word, bits } = this.#bits.get(`${question}:${options}`)!;
        words.set(word, (words.get(word) ?? 0) | bits);
      }
      // A clause without literals always holds: no bits, in any word.
      if (words.size === 0) words.set(0, 0);
      const masks = [...words].map(([word, bits]) => ({ word, bits }));
      const [only, ...more] = masks;
      if (more.length === 0 && isOneBit(only!.bits))
        any.set(only!.word, (any.get(only!.word) ?? 0) | only!.bits);
      else all.push(masks);
    }
    return { any: [...any].map(([word, bits]) => ({ word, bits })), all };
  }

  #next(): void {
    this.#word++;
    this.#used = 0;
  }
}
