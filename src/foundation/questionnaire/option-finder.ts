import { NONE } from './plan.ts';
import type { Id } from './schema.ts';

/** The options of all questions, by the length of their name: mostly that tells which one it is, and only one name has
 *  to be compared. */
export interface OptionFinder {
  /** Where the options of each question start in `names` and `next`. */
  readonly at: Int32Array;
  readonly names: readonly Id[];
  /** First option of question q with a name of length n: at `q * width + n`. NONE when there is none. */
  readonly first: Uint8Array;
  readonly width: number;
  /** The following option of the same question with a name as long. */
  readonly next: Uint8Array;
}

/** @param options names of the options, by question */
export function optionFinder(options: readonly (readonly Id[])[]): OptionFinder {
  const names = options.flat();
  const width = Math.max(0, ...names.map(name => name.length)) + 1;
  const at = new Int32Array(options.length);
  const first = new Uint8Array(options.length * width).fill(NONE);
  const next = new Uint8Array(names.length).fill(NONE);
  let start = 0;
  for (const [question, own] of options.entries()) {
    at[question] = start;
    for (let option = own.length - 1; option >= 0; option--) {
      const place = question * width + own[option]!.length;
      next[start + option] = first[place]!;
      first[place] = option;
    }
    start += own.length;
  }
  return { at, names, first, width, next };
}

/** Which option of a question has this name; NONE when none has. */
export function findOption(
  { at, names, first, width, next }: OptionFinder,
  question: number,
  name: Id,
): number {
  // What comes from outside may be no name at all.
  if (typeof name !== 'string' || name.length >= width) return NONE;
  const start = at[question]!;
  let option = first[question * width + name.length]!;
  while (option !== NONE && names[start + option] !== name) option = next[start + option]!;
  return option;
}
