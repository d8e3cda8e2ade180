import type { Transaction } from 'kysely';
import type { Tables } from '../schema.ts';
import { appendMany, type Written } from './append-many.ts';
import type { Entry } from './entry.ts';

export type { Entry } from './entry.ts';

/** Writes a change in the journal, in the transaction of the change itself: both happen or neither does. Entries of one
 *  organisation wait for each other, so that the chain never forks. */
export async function append(tx: Transaction<Tables>, { organisation, ...entry }: Entry): Promise<Written> {
  const [written] = await appendMany(tx, organisation, [entry]);
  return written!;
}
