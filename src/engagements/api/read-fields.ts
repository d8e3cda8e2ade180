import { z } from 'zod';
import { InputError } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { version } from './schemas.ts';

const Versioned = z.looseObject({ version });

/** Takes the version out of a body.
 *  @returns it, and everything else in the body
 *  @throws InputError at `/version` */
export function takeVersion(body: unknown): {
  readonly version: number;
  readonly rest: Readonly<Record<string, unknown>>;
} {
  const { version: given, ...rest } = parseInput(Versioned, body);
  return { version: given, rest };
}

/** Runs `read` on a part of a body; what is wrong gets its place in the whole.
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
