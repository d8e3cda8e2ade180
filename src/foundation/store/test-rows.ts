import { createHash, randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Role, Tables } from './schema.ts';

/** An organisation in a test, with a person for each role. */
export interface TestRoom {
  readonly organisation: string;
  readonly name: string;
  readonly people: Readonly<Record<Role, string>>;
}

/** Only ids; nothing is in a database yet. */
export const testRoom = (name: string): TestRoom => ({
  organisation: randomUUID(),
  name,
  people: {
    reader: randomUUID(),
    editor: randomUUID(),
    approver: randomUUID(),
    administrator: randomUUID(),
  },
});

/** Writes the organisation, its people and their roles, past every check. */
export async function fillRoom(tx: Kysely<Tables> | Transaction<Tables>, room: TestRoom): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({ id: room.organisation, name: room.name, kind: 'client', kvk: null })
    .execute();
  for (const [role, id] of Object.entries(room.people) as [Role, string][]) {
    const name = `${room.name} ${role}`;
    await tx.insertInto('person').values({ id, issuer: 'test', subject: name, name, email: null }).execute();
    await tx
      .insertInto('membership')
      .values({ organisation_id: room.organisation, person_id: id, role })
      .execute();
  }
}

/** Writes at least one row in every other table that has rows of an organisation. Who adds such a table adds a row
 *  here; the tests of isolation and of guarded routes then cover it. */
export async function fillTables(tx: Kysely<Tables> | Transaction<Tables>, room: TestRoom): Promise<void> {
  const { organisation, people } = room;
  await tx
    .insertInto('session')
    .values({
      token_hash: testSession(room),
      person_id: people.administrator,
      organisation_id: organisation,
    })
    .execute();
  await tx
    .insertInto('invitation')
    .values({
      organisation_id: organisation,
      role: 'reader',
      token_hash: hashOfText(`invitation ${organisation}`),
      invited_by: people.administrator,
      expires_at: new Date('2100-01-01T00:00:00Z'),
    })
    .execute();
}

const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Token hash of the session that `fillTables` writes. */
export const testSession = (room: TestRoom): string => hashOfText(`session ${room.organisation}`);
