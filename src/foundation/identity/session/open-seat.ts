import { sql, type Transaction } from 'kysely';
import type { OrganisationKind, Role, Tables } from '../../store/schema.ts';
import type { Visitor } from '../actor.ts';

/** A person with the membership and the organisation, if any. */
export interface SeatRow {
  readonly person: string;
  readonly person_name: string;
  readonly role: Role | null;
  readonly organisation: string | null;
  readonly organisation_name: string | null;
  readonly kind: OrganisationKind | null;
  readonly kvk: string | null;
  readonly four_eyes: boolean | null;
}

/** Who it is, and for which organisation; no seat when the membership is gone. */
export function seatOf(row: SeatRow): Pick<Visitor, 'person' | 'seat'> {
  const { role, organisation: id, organisation_name: name, kind, kvk, four_eyes: fourEyes } = row;
  const known = role !== null && id !== null && name !== null && kind !== null && fourEyes !== null;
  return {
    person: { id: row.person, name: row.person_name },
    seat: known ? { role, organisation: { id, name, kind, kvk, fourEyes } } : undefined,
  };
}

/** Opens what a person may see, and looks up who that is; undefined when the person is gone. */
export async function openSeat(
  tx: Transaction<Tables>,
  person: string,
  organisation: string | null,
): Promise<Pick<Visitor, 'person' | 'seat'> | undefined> {
  await sql`select set_config('waaier.person', ${person}, true)`.execute(tx);
  const row = await tx
    .selectFrom('person')
    .leftJoin('membership', join =>
      join
        .onRef('membership.person_id', '=', 'person.id')
        .on('membership.organisation_id', '=', organisation),
    )
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select([
      'person.id as person',
      'person.name as person_name',
      'membership.role',
      'organisation.id as organisation',
      'organisation.name as organisation_name',
      'organisation.kind',
      'organisation.kvk',
      'organisation.four_eyes',
    ])
    .where('person.id', '=', person)
    .executeTakeFirst();
  return row && seatOf(row);
}
