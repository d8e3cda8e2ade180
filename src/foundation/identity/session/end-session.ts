import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import { hashToken } from './token.ts';

/** Ends a session for good: its token opens nothing from now on. */
export async function endSession({ database }: Pick<Services, 'database'>, token: string): Promise<void> {
  const session = hashToken(token);
  await within(database.app, { session }, tx =>
    tx.deleteFrom('session').where('token_hash', '=', session).execute(),
  );
}
