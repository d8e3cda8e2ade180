import type { Services } from '../../services.ts';
import { append } from '../../store/journal/append.ts';
import type { Role } from '../../store/schema.ts';
import type { Actor } from '../actor.ts';
import { checkProgramRole } from '../keys/program.ts';
import { perform } from '../perform.ts';
import { changedMeanwhile, missing } from '../refusal.ts';
import { keepAnAdministrator } from './last-administrator.ts';

export interface RoleChange {
  readonly person: string;
  readonly role: Role;
  /** Of the membership that the administrator saw. */
  readonly version: number;
}

/** Gives a member another role.
 *  @returns the new version
 *  @throws Refusal (`missing`, `changed-meanwhile`, `last-administrator`, `program-role`,
 *    `role-too-low`) */
export async function changeRole(
  services: Pick<Services, 'database'>,
  actor: Actor,
  { person, role, version }: RoleChange,
): Promise<number> {
  const organisation = actor.organisation.id;
  return perform(
    services,
    actor,
    'administrator',
    async tx => {
      const before = await tx
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person_id')
        .select(['membership.role', 'membership.version', 'person.name', 'person.issuer'])
        .where('organisation_id', '=', organisation)
        .where('person_id', '=', person)
        .executeTakeFirst();
      if (before === undefined) throw missing();
      if (before.version !== version) throw changedMeanwhile();
      if (before.role === role) return version;
      checkProgramRole(before.issuer, role);
      await tx
        .updateTable('membership')
        .set({ role, version: version + 1 })
        .where('organisation_id', '=', organisation)
        .where('person_id', '=', person)
        .execute();
      await keepAnAdministrator(tx, organisation);
      await append(tx, {
        organisation,
        person: actor.person.id,
        action: 'member.role',
        subjectKind: 'person',
        subjectId: person,
        before: { name: before.name, role: before.role },
        after: { name: before.name, role },
        personal: { subject: person, fields: ['name'] },
      });
      return version + 1;
    },
    { alone: true },
  );
}
