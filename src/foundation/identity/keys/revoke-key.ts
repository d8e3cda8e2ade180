import type { Services } from '../../services.ts';
import { append } from '../../store/journal/append.ts';
import type { Actor } from '../actor.ts';
import { perform } from '../perform.ts';
import { missing } from '../refusal.ts';

/** Makes a key stop working at once. What the program did stays.
 *  @throws Refusal (`missing`, `role-too-low`) */
export async function revokeKey(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const organisation = actor.organisation.id;
  await perform(
    services,
    actor,
    'administrator',
    async tx => {
      const key = await tx
        .selectFrom('api_key')
        .innerJoin('person', 'person.id', 'api_key.id')
        .select(['person.name', 'api_key.last_day'])
        .where('organisation_id', '=', organisation)
        .where('api_key.id', '=', id)
        .executeTakeFirst();
      if (key === undefined) throw missing();
      await append(tx, {
        ...{ organisation, person: actor.person.id, action: 'key.revoke', subjectKind: 'key', subjectId: id },
        before: { name: key.name, lastDay: key.last_day },
        personal: { subject: id, fields: ['name'] },
      });
      // The key goes with the membership.
      await tx
        .deleteFrom('membership')
        .where('organisation_id', '=', organisation)
        .where('person_id', '=', id)
        .execute();
    },
    { alone: true },
  );
}
