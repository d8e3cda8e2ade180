import type { Services } from '../../services.ts';
import { append } from '../../store/journal/append.ts';
import type { Actor } from '../actor.ts';
import { perform } from '../perform.ts';
import { missing } from '../refusal.ts';

/** Makes an invitation that was not used yet void.
 *  @throws Refusal (`missing`, `role-too-low`) */
export async function withdrawInvitation(
  services: Pick<Services, 'database'>,
  actor: Actor,
  invitation: string,
): Promise<void> {
  const organisation = actor.organisation.id;
  await perform(services, actor, 'administrator', async tx => {
    const gone = await tx
      .deleteFrom('invitation')
      .where('id', '=', invitation)
      .where('organisation_id', '=', organisation)
      .where('used_at', 'is', null)
      .returning(['role', 'expires_at'])
      .executeTakeFirst();
    if (gone === undefined) throw missing();
    await append(tx, {
      organisation,
      person: actor.person.id,
      action: 'invitation.withdraw',
      subjectKind: 'invitation',
      subjectId: invitation,
      before: { role: gone.role, expiresAt: gone.expires_at.toISOString() },
    });
  });
}
