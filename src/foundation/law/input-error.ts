import type { Text } from './text.ts';

/** Something wrong with what was given: which field, what was given, what is allowed. */
export interface Problem {
  /** JSON pointer into the input, e.g. `/answers/hours`; empty for the whole. */
  readonly pointer: string;
  /** Stable name of the kind of problem, e.g. `unknown-option`. */
  readonly code: string;
  readonly message: Text;
}

/** Input that cannot be used. Holds every problem found, not only the first. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problem => `${problem.pointer || '/'}: ${problem.message.en}`).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** JSON pointer (RFC 6901) from path segments: `jsonPointer('answers', 'a/b')` is `/answers/a~1b`. */
export function jsonPointer(...segments: readonly PropertyKey[]): string {
  return segments.map(s => `/${String(s).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Runs `read` on a part of what was given; what is wrong gets its place in the whole.
 *  @throws InputError */
export function inside<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map(problem => ({ ...problem, pointer: `/${name}${problem.pointer}` })),
    );
  }
}
