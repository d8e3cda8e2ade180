import { type Literal, NONE, type Rule } from './plan.ts';

/** What remains of a rule when some questions are answered, by number. Equal remainders have equal numbers. */
export type Residual = number;
export const NEVER: Residual = 0;
export const ALWAYS: Residual = 1;

/** Numbers what remains of rules. Rules that mean the same may get two numbers; that costs room, never truth. */
export class Residuals {
  readonly #literals: Literal[] = [];
  readonly #literalIndex = new Map<string, number>();
  readonly #clauses: (readonly (readonly number[])[])[] = [[], [[]]];
  readonly #index = new Map<string, Residual>([
    [keyOf([]), NEVER],
    [keyOf([[]]), ALWAYS],
  ]);
  readonly #questions: (readonly number[])[] = [[], []];
  readonly #restricted = new Map<number, Residual>();

  of(rules: readonly Rule[]): Residual {
    return this.#number(rules.flatMap(rule => rule.clauses.map(clause => clause.map(l => this.#literal(l)))));
  }

  /** The questions that it still depends on. */
  questions(residual: Residual): readonly number[] {
    return this.#questions[residual]!;
  }

  /** What remains when `question` is answered with `option`; NONE: when it does not apply. */
  restrict(residual: Residual, question: number, option: number): Residual {
    if (!this.#questions[residual]!.includes(question)) return residual;
    const key = (residual * 0x10000 + question) * 0x100 + option;
    const known = this.#restricted.get(key);
    if (known !== undefined) return known;
    const left = this.#clauses[residual]!.flatMap(clause => {
      const named = clause.find(l => this.#literals[l]!.question === question);
      if (named === undefined) return [clause];
      const holds = option !== NONE && this.#literals[named]!.accepts[option] === 1;
      return holds ? [clause.filter(l => l !== named)] : [];
    });
    const result = this.#number(left);
    this.#restricted.set(key, result);
    return result;
  }

  #literal(literal: Literal): number {
    const key = `${literal.question}:${literal.options}`;
    let index = this.#literalIndex.get(key);
    if (index === undefined) {
      index = this.#literals.push(literal) - 1;
      this.#literalIndex.set(key, index);
    }
    return index;
  }

  #number(clauses: readonly (readonly number[])[]): Residual {
    const sorted = clauses
      .map(clause => clause.toSorted((a, b) => a - b))
      .toSorted((a, b) => a.length - b.length);
    // A clause that asks more than another adds nothing.
    const kept: (readonly number[])[] = [];
    for (const clause of sorted)
      if (!kept.some(less => less.every(literal => clause.includes(literal)))) kept.push(clause);
    const key = keyOf(kept);
    let index = this.#index.get(key);
    if (index === undefined) {
      index = this.#clauses.push(kept) - 1;
      this.#questions.push([...new Set(kept.flat().map(literal => this.#literals[literal]!.question))]);
      this.#index.set(key, index);
    }
    return index;
  }
}

function keyOf(clauses: readonly (readonly number[])[]): string {
  return clauses
    .map(clause => `(${clause})`)
    .toSorted()
    .join('');
}
