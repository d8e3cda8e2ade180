import type { Services } from '../../services.ts';
import { append } from '../../store/journal/append.ts';
import type { Actor } from '../actor.ts';
import { perform } from '../perform.ts';
import { changedMeanwhile, missing } from '../refusal.ts';
import { keepAnAdministrator } from './last-administrator.ts';

/** Takes somebody out of the organisation: an administrator does it to others, everybody to themselves (leaving). What
 *  the person did stays.
 *  @param version of the membership that was seen; undefined when leaving oneself
 *  @throws Refusal (`missing`, `changed-meanwhile`, `last-administrator`, `role-too-low`) */
export async function removeMember(
  services: Pick<Services, 'database'>,
  actor: Actor,
  person: string,
  version?: number,
): Promise<void> {
  const organisation = actor.organisation.id;
  const leaves = person === actor.person.id;
  await perform(
    services,
    actor,
    leaves ? 'reader' : 'administrator',
    async tx => {
      const before = await tx
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person_id')
        .select(['membership.role', 'membership.version', 'person.name'])
        .where('organisation_id', '=', organisation)
        .where('person_id', '=', person)
        .executeTakeFirst();
      if (before === undefined) throw missing();
      if (version !== undefined && before.version !== version) throw changedMeanwhile();
      await append(tx, {
        organisation,
        person: actor.person.id,
        action: leaves ? 'member.leave' : 'member.remove',
        subjectKind: 'person',
        subjectId: person,
        before: { name: before.name, role: before.role },
        personal: { subject: person, fields: ['name'] },
      });
      await tx
        .deleteFrom('membership')
        .where('organisation_id', '=', organisation)
        .where('person_id', '=', person)
        .execute();
      await keepAnAdministrator(tx, organisation);
    },
    { alone: true },
  );
}
