import { InputError, type Problem } from '../../../foundation/law/input-error.ts';
import { assess, type UncheckedRequest } from '../../model/assess.ts';
import type { Assessment } from '../../model/assessment.ts';
import { readRequest, withProblems } from '../../model/read-request.ts';
import type { Registry } from '../../model/registry.ts';

/** What became of one line. */
export interface Result {
  /** Number of the line, from 1. */
  readonly line: number;
  /** The person's own name for it, as given. */
  readonly id?: string | number | undefined;
  readonly assessment?: Assessment;
  readonly problems?: readonly Problem[];
}

/** What a reader makes of a line. */
export interface Item {
  readonly line: number;
  /** Parses the line; runs when its turn comes. @throws InputError */
  read(): {
    readonly id?: string | number;
    readonly request: UncheckedRequest;
    readonly problems: readonly Problem[];
  };
}

/** Assesses one line; what is wrong with it becomes its result. */
export function assessItem({ line, read }: Item, rules: Registry): Result {
  let id: string | number | undefined;
  try {
    const item = read();
    id = item.id;
    return { line, id, assessment: withProblems(item.problems, () => assess(item.request, rules)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { line, id, problems: error.problems };
  }
}

/** Takes the `id` out of an object with a request. @throws InputError as `readRequest` */
export function readItem(value: unknown): ReturnType<Item['read']> {
  const { request, problems } = readRequest(value, ['id']);
  const { id } = value as { id?: unknown };
  if (id === undefined) return { request, problems };
  if (typeof id === 'string' || typeof id === 'number') return { id, request, problems };
  const message = { nl: 'Een id is tekst of een getal.', en: 'An id is text or a number.' };
  return { request, problems: [{ pointer: '/id', code: 'invalid-type', message }, ...problems] };
}
