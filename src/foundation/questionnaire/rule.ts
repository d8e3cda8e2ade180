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
