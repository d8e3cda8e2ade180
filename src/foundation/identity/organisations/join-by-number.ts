import { randomUUID } from 'node:crypto';
import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import { append } from '../../store/journal/append.ts';
import type { Role } from '../../store/schema.ts';
import type { Person } from '../actor.ts';
import type { ClaimedOrganisation } from '../oidc/read-claims.ts';
import type { ProviderSignIn } from '../settings.ts';

/** Gives somebody a seat in the organisation that the provider vouches for, as the settings allow. Who has one keeps
 *  it as it is.
 *  @returns the organisation's id; undefined when the person gets no seat and must be invited */
export async function joinByNumber(
  services: Pick<Services, 'database'>,
  person: Person,
  claimed: ClaimedOrganisation,
  rules: ProviderSignIn['byNumber'],
): Promise<string | undefined> {
  const { kvk } = claimed;
  const known = await findByNumber(services, kvk);
  if (known !== undefined) return joinKnown(services, person, known, claimed, rules.later);
  if (rules.first === 'none') return undefined;
  const made = await makeFirst(services, person, claimed);
  // Somebody else was first by a hair: then this is a later one.
  const first = made ?? (await findByNumber(services, kvk));
  return made ?? (first && joinKnown(services, person, first, claimed, rules.later));
}

async function findByNumber({ database }: Pick<Services, 'database'>, kvk: string) {
  const row = await within(database.app, { kvk }, tx =>
    tx.selectFrom('organisation').select('id').where('kvk', '=', kvk).executeTakeFirst(),
  );
  return row?.id;
}

/** @returns undefined when an organisation with this number came into being meanwhile */
async function makeFirst(
  { database }: Pick<Services, 'database'>,
  person: Person,
  claimed: ClaimedOrganisation,
): Promise<string | undefined> {
  const organisation = randomUUID();
  const { kvk } = claimed;
  const name = claimed.name ?? `KvK ${kvk}`;
  const context = { organisation, person: person.id, kvk };
  return within(database.app, context, async tx => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('organisation')
      .values({ id: organisation, name, kind: 'client', kvk })
      .onConflict(conflict => conflict.column('kvk').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return undefined;
    await append(tx, {
      organisation,
      person: person.id,
      action: 'organisation.create',
      subjectKind: 'organisation',
      subjectId: organisation,
      after: { name, kind: 'client', kvk },
    });
    await seat(tx, organisation, person, 'administrator', claimed);
    return organisation;
  });
}

async function joinKnown(
  { database }: Pick<Services, 'database'>,
  person: Person,
  organisation: string,
  claimed: ClaimedOrganisation,
  role: Role | 'none',
): Promise<string | undefined> {
  return within(database.app, { organisation, person: person.id }, async tx => {
    const has = await tx
      .selectFrom('membership')
      .select('role')
      .where('organisation_id', '=', organisation)
      .where('person_id', '=', person.id)
      .executeTakeFirst();
    if (has !== undefined) return organisation;
    if (role === 'none') return undefined;
    await seat(tx, organisation, person, role, claimed);
    return organisation;
  });
}

async function seat(
  tx: Parameters<typeof append>[0],
  organisation: string,
  person: Person,
  role: Role,
  { represented }: ClaimedOrganisation,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('membership')
    .values({ organisation_id: organisation, person_id: person.id, role })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  // The same person signing in twice at once: the other one wrote it down.
  if (numInsertedOrUpdatedRows !== 1n) return;
  await append(tx, {
    organisation,
    person: person.id,
    action: 'member.join',
    subjectKind: 'person',
    subjectId: person.id,
    after: { name: person.name, role, by: represented ? 'representation' : 'provider' },
    personal: { subject: person.id, fields: ['name'] },
  });
}
