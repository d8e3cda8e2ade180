import { NONE, type Row, type Rule } from './plan.ts';

/** Rules laid out in a few arrays, equal ones once: quick to go through. */
export interface FlatRules {
  /** Number of the flat rule of each rule; 0 always holds. */
  readonly number: Int32Array;
  /** Clauses of flat rule r: from `clauses[r]` up to `clauses[r + 1]`. */
  readonly clauses: Int32Array;
  /** Literals of clause c: from `literals[c]` up to `literals[c + 1]`. */
  readonly literals: Int32Array;
  readonly question: Int32Array;
  /** Of a flat rule that is one literal: which; else -1. */
  readonly only: Int32Array;
  /** Where the acceptance of a literal by row value starts in `accepts`. */
  readonly at: Int32Array;
  readonly accepts: Uint8Array;
}

export function flatten(rules: readonly Rule[]): FlatRules {
  const numbers = new Map<string, number>([['always', 0]]);
  const clauses = [0, 1];
  const literals = [0, 0];
  const question: number[] = [];
  const at: number[] = [];
  const tables = new Map<string, number>();
  const accepts: Uint8Array[] = [];
  const number = rules.map(rule => {
    const key = rule.always
      ? 'always'
      : rule.clauses.map(clause => clause.map(l => `${l.question}:${l.options}`).join('&')).join('|');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const added = numbers.size;
    numbers.set(key, added);
    for (const clause of rule.clauses) {
      for (const literal of clause) {
        const name = literal.options.join();
        const table = tables.get(name) ?? accepts.push(literal.accepts) - 1;
        tables.set(name, table);
        question.push(literal.question);
        at.push(table * (NONE + 1));
      }
      literals.push(question.length);
    }
    clauses.push(literals.length - 1);
    return added;
  });
  const flat = new Uint8Array(accepts.length * (NONE + 1));
  for (const [i, table] of accepts.entries()) flat.set(table, i * (NONE + 1));
  const only = clauses.slice(1).map((end, r) => {
    const start = clauses[r]!;
    return r > 0 && end - start === 1 && literals[end]! - literals[start]! === 1 ? literals[start]! : -1;
  });
  return {
    number: Int32Array.from(number),
    only: Int32Array.from(only),
    clauses: Int32Array.from(clauses),
    literals: Int32Array.from(literals),
    question: Int32Array.from(question),
    at: Int32Array.from(at),
    accepts: flat,
  };
}

/** Whether flat rule `rule` holds over answers that count. */
export function flatHolds(flat: FlatRules, rule: number, effective: Row): boolean {
  const { only, clauses, literals, question, at, accepts } = flat;
  const single = only[rule]!;
  if (single >= 0) return accepts[at[single]! + effective[question[single]!]!] === 1;
  const lastClause = clauses[rule + 1]!;
  next: for (let c = clauses[rule]!; c < lastClause; c++) {
    const last = literals[c + 1]!;
    for (let l = literals[c]!; l < last; l++)
      if (accepts[at[l]! + effective[question[l]!]!] === 0) continue next;
    return true;
  }
  return false;
}
