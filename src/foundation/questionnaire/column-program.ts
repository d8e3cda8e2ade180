import {
  between,
  inVectors,
  isAbove,
  type Numbers,
  numbersAt,
  raisedBy,
  sumOf,
  vectorsFor,
  zeros,
} from './number-code.ts';
import { isScored, type Literal, NONE, outcomeOf, type Plan, type Rule } from './plan.ts';
import { INERT } from './roles.ts';
import {
  all,
  and,
  anySet,
  byteSum,
  choose,
  equal,
  excess,
  load,
  lookUp,
  not,
  or,
  store,
  without,
} from './vector-code.ts';
import {
  type Code,
  get,
  int,
  intBelow,
  intOr,
  intSum,
  repeat,
  set,
  shiftedLeft,
  wasmModule,
} from './wasm-writer.ts';

/** What the program is made from. */
export type Ground = Omit<Plan, 'columns' | 'diagram'>;

/** Rows in the memory at once: enough to make a copy worth its while, and few enough to stay in the cache. */
export const ROWS = 4096;
/** Rows that one instruction handles: ROWS is a multiple of it. */
export const AT_ONCE = 16;
/** Not a power of 2 from column to column: those would push each other out of the cache. */
const STRIDE = ROWS + 64;

/** Where columns are in the memory: one for each question, then the results, of which the score takes four bytes. */
export const columnAt = (question: number): number => question * STRIDE;
export const outcomeAt = ({ size }: Ground): number => columnAt(size);
export const openAt = ({ size }: Ground): number => columnAt(size + 1);
export const scoreAt = ({ size }: Ground): number => columnAt(size + 2);

/** What `run` gives, together: in some row an option is not there; in some row a question stands open. */
export const BAD = 1;
export const OPEN = 2;

/** Locals: how many rows there are, the row where the next 16 start, BAD and OPEN so far, and then vectors. */
const COUNT = 0;
const AT = 1;
const FOUND = 2;
const VECTORS = 3;

/** Writes the module that goes through columns of answers, 16 rows at a time. By row it leaves in the memory the outcome
 *  as if nothing stood open, a byte that is not 0 where something does, and the score. */
export function columnProgram(plan: Ground): Uint8Array<ArrayBuffer> {
  const program = new Program(plan);
  for (let question = 0; question < plan.size; question++) program.read(question);
  program.decide();
  return program.module();
}

class Program {
  readonly #plan: Ground;
  readonly #code: Code[] = [];
  #vectors = 0;
  /** Rows with an option that is not there; rows in which a question stands open. */
  #bad = all(0);
  #open = all(0);
  /** By question, the answers that count; NONE elsewhere. */
  readonly #counting: Code[] = [];
  /** Masks by question and options: where it is answered with one of them. */
  readonly #facts = new Map<string, Code>();
  /** Masks by number of a rule: where it does not hold. */
  readonly #elsewhere = new Map<number, Code>();
  /** By viewpoint, its points so far, and between what numbers they always stay. */
  readonly #sums: { numbers: Numbers; readonly low: number; readonly high: number }[];

  constructor(plan: Ground) {
    this.#plan = plan;
    this.#sums = Array.from(plan.caps, (_, viewpoint) => {
      const own = plan.points.filter((_points, question) => plan.viewpoint[question] === viewpoint);
      // With the 0 of no answer, so that sums on the way are within it too.
      const low = own.reduce((sum, points) => sum + Math.min(...points), 0);
      const high = own.reduce((sum, points) => sum + Math.max(...points), 0);
      return { numbers: zeros(vectorsFor(low, high)), low, high };
    });
  }

  /** Reads the answers to a question; those before it have been read. */
  read(question: number): void {
    const { rules, flat, options, roles } = this.#plan;
    const answers = this.#keep(load(get(AT), columnAt(question)));
    // No answer becomes 0, and an option that is not there more than there are.
    this.#bad = this.#keep(or([this.#bad, excess(byteSum(answers, all(1)), all(options[question]!))]));
    const elsewhere = this.#elsewhereOf(rules[question]!, flat.number[question]!);
    if (roles[question] !== INERT)
      this.#open = this.#keep(or([this.#open, without(equal(answers, all(NONE)), elsewhere)]));
    this.#counting[question] = this.#keep(or([answers, elsewhere]));
    if (isScored(this.#plan, question)) this.#addPoints(question);
  }

  #addPoints(question: number): void {
    const { points, options, viewpoint } = this.#plan;
    const sum = this.#sums[viewpoint[question]!]!;
    const list = [...points[question]!.subarray(0, options[question])];
    const own = numbersAt(list, this.#counting[question]!, this.#keep);
    const wide = inVectors(sum.numbers.length, own, this.#keep);
    sum.numbers = sumOf(sum.numbers, wide).map(this.#keep);
  }

  /** Leaves the results in the memory. */
  decide(): void {
    const { prior } = this.#plan;
    const { numbers, low, high } = this.#total();
    for (const [part, vector] of raisedBy(prior, inVectors(4, numbers, this.#keep)).entries())
      this.#code.push(store(shiftedLeft(get(AT), 2), scoreAt(this.#plan) + 16 * part, vector));
    this.#code.push(store(get(AT), outcomeAt(this.#plan), this.#outcome(numbers, low, high)));
    this.#code.push(store(get(AT), openAt(this.#plan), this.#open));
  }

  /** The capped points of all viewpoints, and between what numbers they are. */
  #total(): { readonly numbers: Numbers; readonly low: number; readonly high: number } {
    const capped = this.#sums.map(({ numbers, low, high }, viewpoint) => {
      const cap = this.#plan.caps[viewpoint]!;
      const [least, most] = [Math.max(low, -cap), Math.min(high, cap)];
      return { numbers: between(least, most, numbers), least, most };
    });
    const low = capped.reduce((sum, { least }) => sum + least, 0);
    const high = capped.reduce((sum, { most }) => sum + most, 0);
    const vectors = Math.max(vectorsFor(low, high), ...capped.map(({ numbers }) => numbers.length));
    const wide = capped.map(({ numbers }) => inVectors(vectors, numbers, this.#keep));
    return { numbers: wide.reduce(sumOf, zeros(vectors)).map(this.#keep), low, high };
  }

  /** The outcome by the bands, and where an end holds by that end: the first one last, so that it stays. */
  #outcome(total: Numbers, low: number, high: number): Code {
    const { prior, bands, ends } = this.#plan;
    const attainable = bands.filter(({ from }) => from > prior + low && from <= prior + high);
    const choices = [
      ...attainable.map(({ from, outcome }) => ({ outcome, mask: isAbove(from - prior - 1, total) })),
      ...ends.toReversed().map(({ rule, outcome }) => ({ outcome, mask: this.#where(rule) })),
    ];
    return choices.reduce<Code>(
      (otherwise, { mask, outcome }) => this.#keep(choose(mask, all(outcome), otherwise)),
      all(outcomeOf(bands, prior + low)),
    );
  }

  module(): Uint8Array<ArrayBuffer> {
    const found = intOr(anySet(this.#bad), shiftedLeft(anySet(this.#open), 1));
    const step = [
      ...this.#code,
      set(FOUND, intOr(get(FOUND), found)),
      set(AT, intSum(get(AT), int(AT_ONCE))),
    ];
    return wasmModule(scoreAt(this.#plan) + 4 * ROWS, { ints: VECTORS - 1, vectors: this.#vectors }, [
      repeat(step, intBelow(get(AT), get(COUNT))),
      get(FOUND),
    ]);
  }

  /** Mask of the rows for which a rule does not hold. */
  #elsewhereOf(rule: Rule, number: number): Code {
    const known = this.#elsewhere.get(number) ?? this.#keep(not(this.#where(rule)));
    this.#elsewhere.set(number, known);
    return known;
  }

  /** Mask of the rows for which a rule holds. */
  #where({ clauses, always }: Rule): Code {
    if (always) return all(0xff);
    const masks = clauses.map(clause => and(clause.map(literal => this.#fact(literal))));
    return masks.length === 0 ? all(0) : or(masks);
  }

  #fact({ question, options, accepts }: Literal): Code {
    const name = `${question}:${options}`;
    const mask = accepts.map(accepted => (accepted === 1 ? 0xff : 0));
    const known = this.#facts.get(name) ?? this.#keep(lookUp(mask, this.#counting[question]!));
    this.#facts.set(name, known);
    return known;
  }

  readonly #keep = (vector: Code): Code => {
    const local = VECTORS + this.#vectors++;
    this.#code.push(set(local, vector));
    return get(local);
  };
}
