import type { Services } from '../../services.ts';
import type { Role } from '../../store/schema.ts';
import type { Actor } from '../actor.ts';
import { look } from '../perform.ts';

export interface OpenInvitation {
  readonly id: string;
  readonly role: Role;
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Invitations that can still be used, the newest first. */
export async function listInvitations(
  services: Pick<Services, 'database' | 'now'>,
  actor: Actor,
): Promise<readonly OpenInvitation[]> {
  return look(services, actor, tx =>
    tx
      .selectFrom('invitation')
      .leftJoin('person', 'person.id', 'invitation.invited_by')
      .select(['invitation.id', 'invitation.role', 'person.name as invitedBy'])
      .select(['invitation.created_at as createdAt', 'invitation.expires_at as expiresAt'])
      .where('organisation_id', '=', actor.organisation.id)
      .where('used_at', 'is', null)
      .where('expires_at', '>', services.now())
      .orderBy('invitation.created_at', 'desc')
      .orderBy('invitation.id')
      .execute(),
  );
}
