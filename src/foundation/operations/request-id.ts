import { randomUUID } from 'node:crypto';

/** A UUID, a trace id, what a proxy makes: nothing that could be a name. */
const USABLE = /^[0-9a-f][0-9a-f-]{14,62}[0-9a-f]$/i;

/** The id that a request bears: the one that it came with, when that can be one, else a new one. */
export const requestId = (given: string | undefined): string =>
  given !== undefined && USABLE.test(given) ? given : randomUUID();
