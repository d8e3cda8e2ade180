import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import { append } from '../../store/journal/append.ts';
import type { Person } from '../actor.ts';
import { hashCode } from '../code.ts';
import { Refusal } from '../refusal.ts';
import { findInvitation } from './find-invitation.ts';

const unusable = (): Refusal =>
  new Refusal('conflict', 'unusable-invitation', {
    nl: 'Deze uitnodiging is niet (meer) te gebruiken. Vraag om een nieuwe.',
    en: 'This invitation cannot be used (any more). Ask for a new one.',
  });

/** Joins an organisation by invitation. Of two people who use the same one at the same moment, one joins.
 *  @returns the organisation's id
 *  @throws Refusal (`unusable-invitation`, `member-already`) */
export async function acceptInvitation(
  services: Pick<Services, 'database' | 'now'>,
  person: Person,
  code: string,
): Promise<string> {
  const found = await findInvitation(services, code);
  if (found === undefined) throw unusable();
  const organisation = found.organisation.id;
  const context = { organisation, person: person.id, invitation: hashCode(code) };
  await within(services.database.app, context, async tx => {
    const used = await tx
      .updateTable('invitation')
      .set({ used_by: person.id, used_at: services.now() })
      .where('id', '=', found.id)
      .where('used_at', 'is', null)
      .where('expires_at', '>', services.now())
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) throw unusable();
    const joined = await tx
      .insertInto('membership')
      .values({ organisation_id: organisation, person_id: person.id, role: found.role })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst();
    if (joined.numInsertedOrUpdatedRows !== 1n)
      throw new Refusal('conflict', 'member-already', {
        nl: 'Je hoort al bij deze organisatie. De uitnodiging is niet gebruikt.',
        en: 'You belong to this organisation already. The invitation was not used.',
      });
    await append(tx, {
      organisation,
      person: person.id,
      action: 'member.join',
      subjectKind: 'person',
      subjectId: person.id,
      after: { name: person.name, role: found.role, by: 'invitation', invitation: found.id },
      personal: { subject: person.id, fields: ['name'] },
    });
  });
  return organisation;
}
