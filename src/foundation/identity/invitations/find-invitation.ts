import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import type { Role } from '../../store/schema.ts';
import { hashCode } from '../code.ts';

export interface Invitation {
  readonly id: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly role: Role;
}

/** The invitation that a code stands for; undefined when it is unknown, used, withdrawn or expired: which of these is
 *  nobody's business. */
export async function findInvitation(
  { database, now }: Pick<Services, 'database' | 'now'>,
  code: string,
): Promise<Invitation | undefined> {
  const invitation = hashCode(code);
  const row = await within(database.app, { invitation }, tx =>
    tx
      .selectFrom('invitation')
      .select(['id', 'organisation_id', 'role'])
      .where('token_hash', '=', invitation)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now())
      .executeTakeFirst(),
  );
  if (row === undefined) return undefined;
  const { name } = await within(database.app, { organisation: row.organisation_id }, tx =>
    tx
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', row.organisation_id)
      .executeTakeFirstOrThrow(),
  );
  return { id: row.id, role: row.role, organisation: { id: row.organisation_id, name } };
}
