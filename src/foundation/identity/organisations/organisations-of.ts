import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import type { OrganisationKind, Role } from '../../store/schema.ts';

export interface Seat {
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind };
  readonly role: Role;
}

/** The organisations that a person belongs to, by name. */
export async function organisationsOf(
  { database }: Pick<Services, 'database'>,
  person: string,
): Promise<readonly Seat[]> {
  const rows = await within(database.app, { person }, tx =>
    tx
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
      .select(['organisation.id', 'organisation.name', 'organisation.kind', 'membership.role'])
      .where('membership.person_id', '=', person)
      .orderBy('organisation.name')
      .orderBy('organisation.id')
      .execute(),
  );
  return rows.map(({ role, ...organisation }) => ({ organisation, role }));
}
