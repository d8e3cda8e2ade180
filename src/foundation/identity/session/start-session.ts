import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import { hashToken, newToken } from './token.ts';

/** Begins a session of a person who has just shown who they are.
 *  @param organisation the one to begin in; null lets the person choose
 *  @returns the token, for the cookie and nowhere else */
export async function startSession(
  { database, now }: Pick<Services, 'database' | 'now'>,
  person: string,
  organisation: string | null,
): Promise<string> {
  const token = newToken();
  const session = hashToken(token);
  const at = now();
  await within(database.app, { session, person }, tx =>
    tx
      .insertInto('session')
      .values({
        token_hash: session,
        person_id: person,
        organisation_id: organisation,
        created_at: at,
        seen_at: at,
      })
      .execute(),
  );
  return token;
}
