import { clausesOf } from './places.ts';
import { type Literal, NONE, type Rule } from './plan.ts';
import type { Condition, Id, Question } from './schema.ts';

/** Reads conditions in names as rules in numbers; all of the conditions must hold. */
export function planRule(
  conditions: readonly (Condition | undefined)[],
  questions: readonly Question[],
  questionIndex: ReadonlyMap<Id, number>,
): Rule {
  let clauses: readonly ReadonlyMap<number, readonly number[]>[] = [new Map()];
  for (const condition of conditions) {
    const more = clausesOf(condition).map(
      clause =>
        new Map(
          Object.entries(clause).map(([id, options]) => {
            const question = questionIndex.get(id)!;
            const known = questions[question]!.options.map(option => option.id);
            const indexes = new Set(options.map(option => known.indexOf(option)));
            return [question, [...indexes].toSorted((a, b) => a - b)] as const;
          }),
        ),
    );
    clauses = clauses.flatMap(clause => more.map(other => both(clause, other)));
  }
  const planned = clauses
    .filter(clause => [...clause.values()].every(options => options.length > 0))
    .map(clause =>
      [...clause].toSorted(([a], [b]) => a - b).map(([question, options]) => literal(question, options)),
    );
  return { clauses: planned, always: planned.some(clause => clause.length === 0) };
}

function both(
  a: ReadonlyMap<number, readonly number[]>,
  b: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, readonly number[]> {
  const merged = new Map(a);
  for (const [question, options] of b) {
    const other = merged.get(question);
    merged.set(question, other === undefined ? options : other.filter(option => options.includes(option)));
  }
  return merged;
}

function literal(question: number, options: readonly number[]): Literal {
  const accepts = new Uint8Array(NONE + 1);
  for (const option of options) accepts[option] = 1;
  return { question, options, accepts };
}

/** By question: what must have been answered for it to apply, as options by earlier question. */
export type Implied = ReadonlyMap<number, ReadonlySet<number>>;

/** Leaves out what another part of the same clause already implies: that a question is answered so that another one
 *  applies, where that other one is asked for too. */
export function shortened({ clauses }: Rule, implied: readonly Implied[]): Rule {
  const shorter = clauses.map(clause =>
    clause.filter(
      ({ question, options }) =>
        !clause.some(other => {
          const needed = implied[other.question]?.get(question);
          return needed !== undefined && [...needed].every(option => options.includes(option));
        }),
    ),
  );
  return { clauses: shorter, always: shorter.some(clause => clause.length === 0) };
}

/** What a rule implies when it holds, given what the questions in it imply when they apply. */
export function impliedBy({ clauses }: Rule, implied: readonly Implied[]): Implied {
  const byClause = clauses.map(clause => {
    const all = new Map<number, ReadonlySet<number>>();
    const add = (question: number, options: ReadonlySet<number>) => {
      const known = all.get(question);
      all.set(question, known === undefined ? options : new Set([...known].filter(o => options.has(o))));
    };
    for (const { question, options } of clause) {
      add(question, new Set(options));
      for (const [earlier, needed] of implied[question]!) add(earlier, needed);
    }
    return all;
  });
  const [first, ...others] = byClause;
  if (first === undefined) return new Map();
  return new Map(
    [...first]
      .filter(([question]) => others.every(other => other.has(question)))
      .map(([question, options]) => [
        question,
        new Set([...options, ...others.flatMap(other => [...other.get(question)!])]),
      ]),
  );
}
