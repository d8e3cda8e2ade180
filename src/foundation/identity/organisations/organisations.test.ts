import { expect, test } from 'vitest';
import type { InputError } from '../../law/input-error.ts';
import { testDatabase } from '../../store/test-database.ts';
import { recognise } from '../people/recognise.ts';
import { Refusal } from '../refusal.ts';
import { changeSettings, readSettings } from './change-settings.ts';
import { createOrganisation } from './create-organisation.ts';
import { organisationFields } from './organisation-fields.ts';
import { organisationsOf } from './organisations-of.ts';

const rooms = testDatabase();

test('a new organisation has its maker as administrator, and a second with the same number is refused', async () => {
  const { services } = rooms;
  const name = 'Somebody';
  const { id } = await recognise(services, { issuer: 'test', subject: 'maker', name, email: undefined });
  const fields = organisationFields({ name: '  Bakkerij   Voorbeeld ', kind: 'client', kvk: '1234 5678' });
  const organisation = await createOrganisation(services, { id, name }, fields);
  expect(await organisationsOf(services, id)).toEqual([
    { organisation: { id: organisation, name: 'Bakkerij Voorbeeld', kind: 'client' }, role: 'administrator' },
  ]);
  await expect(createOrganisation(services, { id, name }, fields)).rejects.toMatchObject({
    code: 'kvk-taken',
  });
  expect(await organisationsOf(services, id)).toHaveLength(1);
});

test('everything that is wrong is said at once', () => {
  try {
    organisationFields({ name: ' ', kind: 'church', kvk: '123' });
    expect.unreachable();
  } catch (error) {
    expect((error as InputError).problems.map(({ pointer }) => pointer)).toEqual(['/name', '/kind', '/kvk']);
  }
});

test('two people on the settings: the second hears that they changed, and nothing is overwritten', async () => {
  const { services } = rooms;
  const administrator = rooms.actor('administrator');
  const seen = await readSettings(services, administrator);
  const outcomes = await Promise.allSettled([
    changeSettings(services, administrator, { ...seen, name: 'First' }),
    changeSettings(services, administrator, { ...seen, name: 'Second' }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const lost = outcomes.find(outcome => outcome.status === 'rejected')!;
  expect(lost.reason).toBeInstanceOf(Refusal);
  expect((lost.reason as Refusal).code).toBe('changed-meanwhile');
  expect((await readSettings(services, administrator)).version).toBe(seen.version + 1);
});

test('two first sign-ins of one person at the same moment make one person', async () => {
  const identity = { issuer: 'test', subject: 'twice', name: 'Twice', email: undefined };
  const people = await Promise.all(Array.from({ length: 8 }, () => recognise(rooms.services, identity)));
  expect(new Set(people.map(({ id }) => id)).size).toBe(1);
  await recognise(rooms.services, { ...identity, name: 'Changed' });
  const { name } = await rooms.database.db
    .selectFrom('person')
    .select('name')
    .where('id', '=', people[0]!.id)
    .executeTakeFirstOrThrow();
  expect(name).toBe('Changed');
});
