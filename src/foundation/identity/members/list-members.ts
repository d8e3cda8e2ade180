import type { Services } from '../../services.ts';
import type { Role } from '../../store/schema.ts';
import type { Actor } from '../actor.ts';
import { PROGRAM } from '../keys/program.ts';
import { look } from '../perform.ts';

export interface Member {
  readonly person: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  /** Nobody who can sign in: a program that holds a key. */
  readonly program: boolean;
  readonly since: Date;
  readonly version: number;
}

/** Who belongs to the organisation, by name. */
export async function listMembers(
  services: Pick<Services, 'database'>,
  actor: Actor,
): Promise<readonly Member[]> {
  return look(services, actor, tx =>
    tx
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select(['person.id as person', 'person.name', 'person.email'])
      .select(eb => eb('person.issuer', '=', PROGRAM).$castTo<boolean>().as('program'))
      .select(['membership.role', 'membership.since', 'membership.version'])
      .where('membership.organisation_id', '=', actor.organisation.id)
      .orderBy('person.name')
      .orderBy('person.id')
      .execute(),
  );
}
