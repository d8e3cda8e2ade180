import { isScored, NONE, type Plan, type Rule } from './plan.ts';
import { INERT } from './roles.ts';

/** In every table: no such option. */
export const BAD = 1 << 30;
/** In a table of facts: the question applies and has no answer. */
export const OPEN = 1 << 29;
/** In a table of points: the same, counted above the sum of points. */
export const OPEN_COUNT = 1 << 20;
const FACTS_PER_WORD = 29;

/** Facts that must all be there: bits to look for in a word of facts. */
export interface WordMask {
  readonly word: number;
  readonly bits: number;
}

/** Any of the clauses, each of which needs all of its word masks. Undefined: always. */
export type ColumnRule = readonly (readonly WordMask[])[] | undefined;

/** A table by row value, to be added to a word of facts or to the points of a viewpoint. */
export interface ColumnTable {
  readonly to: number;
  readonly table: Int32Array;
}

export interface ColumnStep {
  readonly question: number;
  readonly rule: ColumnRule;
  /** A fact is a bit: this question is answered with one of these options. */
  readonly facts: readonly ColumnTable[];
  readonly points: ColumnTable | undefined;
}

/** How to go through columns of answers: question after question, for many rows at once. */
export interface ColumnPlan {
  readonly words: number;
  readonly steps: readonly ColumnStep[];
  /** In order of preference; neighbours with the same outcome together. */
  readonly ends: readonly { readonly rule: ColumnRule; readonly outcome: number }[];
}

export function columnPlan(plan: Omit<Plan, 'columns' | 'diagram'>): ColumnPlan {
  const { rules, flat, ends, roles, options, viewpoint, points } = plan;
  const facts = new Map<string, WordMask>();
  const tables = rules.map((): ColumnTable[] => []);
  let count = 0;
  const columnRule = ({ always, clauses }: Rule): ColumnRule => {
    if (always) return undefined;
    return clauses.map(clause => {
      const words = new Map<number, number>();
      for (const { question, options: accepted, accepts } of clause) {
        const key = `${question}:${accepted}`;
        let fact = facts.get(key);
        if (fact === undefined) {
          fact = { word: Math.floor(count / FACTS_PER_WORD), bits: 1 << (count % FACTS_PER_WORD) };
          count++;
          facts.set(key, fact);
          addFact(tables[question]!, fact, accepts);
        }
        words.set(fact.word, (words.get(fact.word) ?? 0) | fact.bits);
      }
      return [...words].map(([word, bits]) => ({ word, bits }));
    });
  };
  // Equal rules become the same object: they are looked at once in a row.
  const shared = new Map<number, ColumnRule>();
  const rulesOf = rules.map((rule, q) => {
    const number = flat.number[q]!;
    if (!shared.has(number)) shared.set(number, columnRule(rule));
    return shared.get(number);
  });
  const endsOf: { rule: ColumnRule; outcome: number }[] = [];
  for (const { rule, outcome } of ends) {
    const own = columnRule(rule);
    const last = endsOf.at(-1);
    if (last?.outcome !== outcome) endsOf.push({ rule: own, outcome });
    else last.rule = own === undefined || last.rule === undefined ? undefined : [...last.rule, ...own];
  }
  const steps = rulesOf.map((rule, question): ColumnStep => {
    const scored = isScored(plan, question);
    const own = tables[question]!;
    // A question that no rule names can still stand open, and be answered with what is not there.
    if (own.length === 0 && !scored) own.push({ to: 0, table: new Int32Array(NONE + 1) });
    for (const { table } of own) {
      table.fill(BAD, options[question]!, NONE);
      if (roles[question] !== INERT && !scored) table[NONE] = OPEN;
    }
    if (!scored) return { question, rule, facts: own, points: undefined };
    const table = points[question]!.slice().fill(BAD, options[question]!, NONE);
    table[NONE] = OPEN_COUNT;
    return { question, rule, facts: own, points: { to: viewpoint[question]!, table } };
  });
  return { words: Math.max(1, Math.ceil(count / FACTS_PER_WORD)), steps, ends: endsOf };
}

function addFact(tables: ColumnTable[], { word, bits }: WordMask, accepts: Uint8Array): void {
  let own = tables.find(({ to }) => to === word);
  if (own === undefined) {
    own = { to: word, table: new Int32Array(NONE + 1) };
    tables.push(own);
  }
  for (const [option, accepted] of accepts.entries()) if (accepted === 1) own.table[option]! |= bits;
}
