import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** Who does something, and in whose room. The database opens only the rows that belong to it. */
export interface Context {
  readonly organisation?: string | undefined;
  readonly person?: string | undefined;
  /** SHA-256 of the session's token, hexadecimal. */
  readonly session?: string | undefined;
  /** Whom a sign-in provider vouches for: opens that person's own row. */
  readonly signIn?: { readonly issuer: string; readonly subject: string } | undefined;
  /** SHA-256 of an invitation's token, hexadecimal: opens that invitation. */
  readonly invitation?: string | undefined;
  /** SHA-256 of the secret in the link of somebody's calendar, hexadecimal: opens what that person chose. */
  readonly calendar?: string | undefined;
  /** Number in the trade register (KvK-nummer) that a sign-in provider vouches for: shows that organisation. */
  readonly kvk?: string | undefined;
}

interface Options {
  /** True sees everything as it is at the beginning, whatever others change meanwhile. */
  readonly frozen?: boolean;
}

/** Runs `work` in one transaction that sees only what `context` opens. An error rolls everything back.
 *  @param db a connection of the application's role; the owner's would see everything */
export async function within<T>(
  db: Kysely<Tables>,
  context: Context,
  work: (tx: Transaction<Tables>) => Promise<T>,
  { frozen = false }: Options = {},
): Promise<T> {
  const begin = db.transaction();
  return (frozen ? begin.setIsolationLevel('repeatable read') : begin).execute(async tx => {
    // Local to the transaction: the next one on this connection starts with nothing open.
    await sql`/* often: context */
      select set_config('waaier.organisation', ${context.organisation ?? ''}, true),
             set_config('waaier.person', ${context.person ?? ''}, true),
             set_config('waaier.session', ${context.session ?? ''}, true),
             set_config('waaier.issuer', ${context.signIn?.issuer ?? ''}, true),
             set_config('waaier.subject', ${context.signIn?.subject ?? ''}, true),
             set_config('waaier.invitation', ${context.invitation ?? ''}, true),
             set_config('waaier.calendar', ${context.calendar ?? ''}, true),
             set_config('waaier.kvk', ${context.kvk ?? ''}, true)
    `.execute(tx);
    return work(tx);
  });
}
