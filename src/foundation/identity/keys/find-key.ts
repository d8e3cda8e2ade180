import { sql } from 'kysely';
import { dateInTheNetherlands } from '../../law/today.ts';
import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import { type Actor, atLeast } from '../actor.ts';
import { openSeat } from '../session/open-seat.ts';
import { hashToken } from '../session/token.ts';

/** The program that holds a key, as an actor; undefined when the key is unknown, revoked or over: which of these is
 *  nobody's business. */
export async function findKey(
  { database, now }: Pick<Services, 'database' | 'now'>,
  key: string,
): Promise<Actor | undefined> {
  const today = dateInTheNetherlands(now());
  return within(database.app, { session: hashToken(key) }, async tx => {
    const row = await tx
      .selectFrom('api_key')
      .select(['id', 'organisation_id', 'used_on'])
      .where('token_hash', '=', hashToken(key))
      .where('last_day', '>=', today)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { id, organisation_id: organisation } = row;
    const found = await openSeat(tx, id, organisation);
    // Nothing raises a program above an editor; were it so, then its key opens nothing.
    if (found?.seat === undefined || atLeast(found.seat.role, 'approver')) return undefined;
    if (row.used_on !== today) {
      await sql`select set_config('waaier.organisation', ${organisation}, true)`.execute(tx);
      await tx.updateTable('api_key').set({ used_on: today }).where('id', '=', id).execute();
    }
    return { person: found.person, ...found.seat, context: { person: id, organisation } };
  });
}
