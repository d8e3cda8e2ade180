import { deserialize, serialize } from 'node:v8';
import type { Transaction } from 'kysely';
import { openChain, type SealedEntry } from '../../../foundation/store/journal/append-many.ts';
import type { Tables } from '../../../foundation/store/schema.ts';
import { begun } from '../begun.ts';

/** Entries for the journal, packed: those of a large import would fill the memory otherwise. */
export type Packed = Buffer;

export const pack = (entries: readonly SealedEntry[]): Packed => serialize(entries);

/** Writes packed entries in the journal, in order.
 *  @param between runs after each pack; may stop it by throwing */
export async function writeJournal(
  tx: Transaction<Tables>,
  organisation: string,
  packs: readonly Packed[],
  between: () => Promise<void>,
): Promise<void> {
  const chain = await openChain(tx, organisation);
  let [writing, next]: Promise<unknown>[] = [];
  try {
    for (const each of packs) {
      // The links of these are forged while the database writes those before.
      next = begun(() => chain.append(deserialize(each) as readonly SealedEntry[]));
      await writing;
      writing = next;
      await between();
    }
    await writing;
  } finally {
    await Promise.allSettled([writing, next]);
  }
}
