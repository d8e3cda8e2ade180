import { expect, test } from 'vitest';
import { testDatabase } from '../../store/test-database.ts';
import type { Person } from '../actor.ts';
import { recognise } from '../people/recognise.ts';
import { Refusal } from '../refusal.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { findInvitation } from './find-invitation.ts';
import { INVITATION_DAYS, invite } from './invite.ts';
import { listInvitations } from './list-invitations.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const rooms = testDatabase();

const newcomer = (): Promise<Person> =>
  recognise(rooms.services, {
    issuer: 'test',
    subject: crypto.randomUUID(),
    name: 'Newcomer',
    email: undefined,
  });

const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

test('an invitation lets one person in once, with the role that was chosen', async () => {
  const { services } = rooms;
  const { code, id } = await invite(services, rooms.actor('administrator'), 'editor');
  expect(await findInvitation(services, code.toLowerCase().replaceAll('-', ' '))).toEqual({
    id,
    role: 'editor',
    organisation: { id: rooms.ours.organisation, name: 'Ours' },
  });
  const person = await newcomer();
  expect(await acceptInvitation(services, person, code)).toBe(rooms.ours.organisation);
  expect(await refusal(acceptInvitation(services, await newcomer(), code))).toBe('unusable-invitation');
  const seat = await rooms.database.db
    .selectFrom('membership')
    .select('role')
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow();
  expect(seat.role).toBe('editor');
});

test('of two people with the same invitation at the same moment one joins', async () => {
  const { code } = await invite(rooms.services, rooms.actor('administrator'), 'reader');
  const outcomes = await Promise.all(
    [await newcomer(), await newcomer()].map(person =>
      refusal(acceptInvitation(rooms.services, person, code)),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['done', 'unusable-invitation']);
});

test('who belongs to the organisation already does not use it up', async () => {
  const { code } = await invite(rooms.services, rooms.actor('administrator'), 'administrator');
  const reader = rooms.actor('reader').person;
  expect(await refusal(acceptInvitation(rooms.services, reader, code))).toBe('member-already');
  expect(await findInvitation(rooms.services, code)).toBeDefined();
});

test('it ends after seven days, and when it is withdrawn', async () => {
  const { services, clock } = rooms;
  const administrator = rooms.actor('administrator');
  const first = await invite(services, administrator, 'reader');
  const second = await invite(services, administrator, 'reader');
  await withdrawInvitation(services, administrator, second.id);
  expect(await findInvitation(services, second.code)).toBeUndefined();
  expect(await refusal(withdrawInvitation(services, administrator, second.id))).toBe('missing');
  clock.pass(INVITATION_DAYS * 86_400 - 1);
  expect(await findInvitation(services, first.code)).toBeDefined();
  clock.pass(1);
  expect(await findInvitation(services, first.code)).toBeUndefined();
  expect(await refusal(acceptInvitation(services, await newcomer(), first.code))).toBe('unusable-invitation');
  expect(await listInvitations(services, administrator)).toEqual([]);
});

test('another organisation cannot see or withdraw it', async () => {
  const { id } = await invite(rooms.services, rooms.actor('administrator'), 'reader');
  const other = rooms.actor('administrator', rooms.theirs);
  expect(await listInvitations(rooms.services, other)).toEqual([]);
  expect(await refusal(withdrawInvitation(rooms.services, other, id))).toBe('missing');
});

test('only an administrator invites', async () => {
  expect(await refusal(invite(rooms.services, rooms.actor('approver'), 'reader'))).toBe('role-too-low');
});

test('the code is in no table', async () => {
  const { code } = await invite(rooms.services, rooms.actor('administrator'), 'reader');
  const rows = await rooms.database.db.selectFrom('invitation').selectAll().execute();
  const journal = await rooms.database.db.selectFrom('journal').selectAll().execute();
  for (const form of [code, code.replaceAll('-', '')])
    expect(JSON.stringify([rows, journal])).not.toContain(form);
});
