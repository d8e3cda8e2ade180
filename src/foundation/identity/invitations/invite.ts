import { randomUUID } from 'node:crypto';
import type { Services } from '../../services.ts';
import { append } from '../../store/journal/append.ts';
import type { Role } from '../../store/schema.ts';
import type { Actor } from '../actor.ts';
import { hashCode, newCode } from '../code.ts';
import { perform } from '../perform.ts';

/** How long an invitation can be used, in days. */
export const INVITATION_DAYS = 7;

export interface Invited {
  readonly id: string;
  /** Lets one person in, once. Shown to who invites and kept nowhere: the database has only its hash. */
  readonly code: string;
  readonly expiresAt: Date;
}

/** Makes an invitation to join the organisation with a role.
 *  @throws Refusal (`role-too-low`) */
export async function invite(
  services: Pick<Services, 'database' | 'now'>,
  actor: Actor,
  role: Role,
): Promise<Invited> {
  const id = randomUUID();
  const code = newCode(5, 5);
  const organisation = actor.organisation.id;
  const expiresAt = new Date(services.now().getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
  await perform(services, actor, 'administrator', async tx => {
    await tx
      .insertInto('invitation')
      .values({
        id,
        organisation_id: organisation,
        role,
        token_hash: hashCode(code),
        invited_by: actor.person.id,
        created_at: services.now(),
        expires_at: expiresAt,
      })
      .execute();
    await append(tx, {
      organisation,
      person: actor.person.id,
      action: 'invitation.create',
      subjectKind: 'invitation',
      subjectId: id,
      after: { role, expiresAt: expiresAt.toISOString() },
    });
  });
  return { id, code, expiresAt };
}
