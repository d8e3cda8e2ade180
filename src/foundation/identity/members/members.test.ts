import { expect, test } from 'vitest';
import { verifyJournal } from '../../store/journal/verify.ts';
import { testDatabase } from '../../store/test-database.ts';
import type { Actor } from '../actor.ts';
import { createOrganisation } from '../organisations/create-organisation.ts';
import { recognise } from '../people/recognise.ts';
import { Refusal } from '../refusal.ts';
import { changeRole } from './change-role.ts';
import { listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';

const rooms = testDatabase();

const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

/** A new organisation with that many administrators and nobody else. */
async function boardOf(count: number): Promise<readonly Actor[]> {
  const { services } = rooms;
  const people = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      recognise(services, {
        issuer: 'test',
        subject: crypto.randomUUID(),
        name: `Board ${i}`,
        email: undefined,
      }),
    ),
  );
  const organisation = await createOrganisation(services, people[0]!, {
    name: 'Board',
    kind: 'client',
    kvk: null,
  });
  for (const { id } of people.slice(1))
    await rooms.database.db
      .insertInto('membership')
      .values({ organisation_id: organisation, person_id: id, role: 'administrator' })
      .execute();
  return people.map(person => ({
    person,
    organisation: { id: organisation, name: 'Board', kind: 'client', kvk: null, fourEyes: false },
    role: 'administrator',
    context: { organisation, person: person.id },
  }));
}

test('an administrator gives another role; the old version is then refused', async () => {
  const { services, ours } = rooms;
  const actor = rooms.actor('administrator');
  const editor = ours.people.editor;
  expect(await changeRole(services, actor, { person: editor, role: 'approver', version: 1 })).toBe(2);
  expect(await refusal(changeRole(services, actor, { person: editor, role: 'reader', version: 1 }))).toBe(
    'changed-meanwhile',
  );
  const members = await listMembers(services, actor);
  expect(members.find(({ person }) => person === editor)).toMatchObject({ role: 'approver', version: 2 });
  expect(await changeRole(services, actor, { person: editor, role: 'editor', version: 2 })).toBe(3);
});

test.each(['reader', 'editor', 'approver'] as const)(
  'a %s changes no role and takes nobody out, whatever the request said',
  async role => {
    const actor = { ...rooms.actor(role), role: 'administrator' as const };
    const person =
      rooms.ours.people.reader === actor.person.id ? rooms.ours.people.editor : rooms.ours.people.reader;
    expect(
      await refusal(changeRole(rooms.services, actor, { person, role: 'administrator', version: 1 })),
    ).toBe('role-too-low');
    expect(await refusal(removeMember(rooms.services, actor, person, 1))).toBe('role-too-low');
  },
);

test('nobody of another organisation can be given a role or taken out', async () => {
  const actor = rooms.actor('administrator');
  const person = rooms.theirs.people.reader;
  expect(await refusal(changeRole(rooms.services, actor, { person, role: 'editor', version: 1 }))).toBe(
    'missing',
  );
  expect(await refusal(removeMember(rooms.services, actor, person, 1))).toBe('missing');
});

test('the last administrator can neither leave nor become something else', async () => {
  const [only] = await boardOf(1);
  expect(await refusal(removeMember(rooms.services, only!, only!.person.id))).toBe('last-administrator');
  expect(
    await refusal(changeRole(rooms.services, only!, { person: only!.person.id, role: 'reader', version: 1 })),
  ).toBe('last-administrator');
  expect(await listMembers(rooms.services, only!)).toHaveLength(1);
});

test('of two administrators who leave at the same moment one leaves and one hears why not', async () => {
  for (let round = 0; round < 5; round += 1) {
    const board = await boardOf(2);
    const outcomes = await Promise.all(
      board.map(actor => refusal(removeMember(rooms.services, actor, actor.person.id))),
    );
    expect(outcomes.toSorted()).toEqual(['done', 'last-administrator']);
    const { organisation } = board[0]!;
    const left = await rooms.database.db
      .selectFrom('membership')
      .selectAll()
      .where('organisation_id', '=', organisation.id)
      .execute();
    expect(left).toHaveLength(1);
    expect(await verifyJournal(rooms.database.db, organisation.id)).toMatchObject({
      entries: 3,
      broken: undefined,
    });
  }
});

test('of two administrators who take the role from each other at the same moment one keeps it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = await boardOf(2);
    const outcomes = await Promise.all([
      refusal(changeRole(rooms.services, one!, { person: other!.person.id, role: 'reader', version: 1 })),
      refusal(changeRole(rooms.services, other!, { person: one!.person.id, role: 'reader', version: 1 })),
    ]);
    // The second is no administrator any more when it is its turn.
    expect(outcomes.toSorted()).toEqual(['done', 'role-too-low']);
  }
});

test('who was taken out has no seat any more, and the journal tells it without the name in the open', async () => {
  const [one, other] = await boardOf(2);
  await removeMember(rooms.services, one!, other!.person.id, 1);
  expect(
    await refusal(changeRole(rooms.services, other!, { person: one!.person.id, role: 'reader', version: 1 })),
  ).toBe('role-too-low');
  const entry = await rooms.database.db
    .selectFrom('journal')
    .select(['action', 'before', 'after'])
    .where('organisation_id', '=', one!.organisation.id)
    .where('action', '=', 'member.remove')
    .executeTakeFirstOrThrow();
  expect(entry.after).toBeNull();
  expect(entry.before).toContain('"role":"administrator"');
  expect(entry.before).not.toContain('Board 1');
});
