import { InputError } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { Worker } from './engagement.ts';
import { named } from './read-engagement.ts';

/** Reads a worker from parsed JSON.
 *  @throws InputError with every problem, at its place in an engagement (`/worker/name`); each names its field */
export function readWorker(value: unknown): Worker {
  try {
    return parseInput(Worker, value);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const placed = error.problems.map(problem => ({ ...problem, pointer: `/worker${problem.pointer}` }));
    throw new InputError(placed.map(named));
  }
}
