import { z } from 'zod';
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
