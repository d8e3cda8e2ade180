import { randomUUID } from 'node:crypto';
import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import { append } from '../../store/journal/append.ts';
import type { Person } from '../actor.ts';
import { Refusal } from '../refusal.ts';
import type { OrganisationFields } from './organisation-fields.ts';

/** Makes an organisation, with its first administrator.
 *  @returns the organisation's id
 *  @throws Refusal (`kvk-taken`) when another organisation here has the number */
export async function createOrganisation(
  { database }: Pick<Services, 'database'>,
  person: Person,
  { name, kind, kvk }: OrganisationFields,
): Promise<string> {
  const organisation = randomUUID();
  try {
    await within(database.app, { organisation, person: person.id }, async tx => {
      await tx.insertInto('organisation').values({ id: organisation, name, kind, kvk }).execute();
      await tx
        .insertInto('membership')
        .values({ organisation_id: organisation, person_id: person.id, role: 'administrator' })
        .execute();
      await append(tx, {
        organisation,
        person: person.id,
        action: 'organisation.create',
        subjectKind: 'organisation',
        subjectId: organisation,
        after: { name, kind, kvk },
      });
      await append(tx, {
        organisation,
        person: person.id,
        action: 'member.join',
        subjectKind: 'person',
        subjectId: person.id,
        after: { name: person.name, role: 'administrator', by: 'creation' },
        personal: { subject: person.id, fields: ['name'] },
      });
    });
  } catch (error) {
    if (isTaken(error)) throw kvkTaken();
    throw error;
  }
  return organisation;
}

/** PostgreSQL's code for a value that must be unique and is there already. */
const isTaken = (error: unknown): boolean =>
  (error as { code?: unknown }).code === '23505' &&
  String((error as { constraint?: unknown }).constraint).includes('kvk');

const kvkTaken = (): Refusal =>
  new Refusal('conflict', 'kvk-taken', {
    nl: 'Er is hier al een organisatie met dit KvK-nummer. Vraag een beheerder daarvan om je uit te nodigen.',
    en: 'There is an organisation with this KvK number here already. Ask one of its administrators to invite you.',
  });
