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
  await tx
    .insertInto('job')
    .values({ organisation_id: organisation, kind: 'test', input: '{}', started_by: people.administrator })
    .execute();
  await fillKey(tx, room);
  await fillEngagements(tx, room);
  await fillImport(tx, room);
  await fillCaseFile(tx, room);
}

async function fillCaseFile(tx: Kysely<Tables> | Transaction<Tables>, room: TestRoom): Promise<void> {
  const { organisation, name, people } = room;
  const [insured, file] = [randomUUID(), randomUUID()];
  await tx
    .insertInto('insured')
    .values({ id: insured, organisation_id: organisation, name, born: '1980-01-01', variant: 'waz' })
    .execute();
  await tx
    .insertInto('case_file')
    .values({
      ...{ id: file, organisation_id: organisation, insured_id: insured, kind: 'claim', reference: name },
      ...{ year: null, phase: 'waiting', due: null, version: 1 },
    })
    .execute();
  await tx
    .insertInto('case_event')
    .values({
      ...{ organisation_id: organisation, file_id: file, number: 1, recorded_by: people.administrator },
      event: JSON.stringify({ kind: 'reported', on: '2026-01-02', firstDay: '2026-01-01' }),
    })
    .execute();
}

async function fillKey(tx: Kysely<Tables> | Transaction<Tables>, room: TestRoom): Promise<void> {
  const { organisation, name, people } = room;
  const id = randomUUID();
  await tx
    .insertInto('person')
    .values({ id, issuer: 'program', subject: id, name: `${name} program`, email: null })
    .execute();
  await tx
    .insertInto('membership')
    .values({ organisation_id: organisation, person_id: id, role: 'reader' })
    .execute();
  await tx
    .insertInto('api_key')
    .values({
      ...{ id, organisation_id: organisation, token_hash: hashOfText(`key ${organisation}`) },
      ...{ made_by: people.administrator, last_day: '2100-01-01' },
    })
    .execute();
}

async function fillImport(tx: Kysely<Tables> | Transaction<Tables>, room: TestRoom): Promise<void> {
  const { organisation, name, people } = room;
  const id = randomUUID();
  await tx
    .insertInto('import')
    .values({
      ...{ id, organisation_id: organisation, created_by: people.administrator, name },
      ...{ format: 'csv', size: 1, sha256: '0'.repeat(64), content: Buffer.from('x'), state: 'imported' },
    })
    .execute();
  await tx
    .insertInto('import_row')
    .values({ organisation_id: organisation, import_id: id, row: 2, engagement: '{}' })
    .execute();
  await tx
    .insertInto('import_column')
    .values({ organisation_id: organisation, header: name, target: null })
    .execute();
}

async function fillEngagements(tx: Kysely<Tables> | Transaction<Tables>, room: TestRoom): Promise<void> {
  const { organisation, name, people } = room;
  const worker = randomUUID();
  const engagement = randomUUID();
  const here = { organisation_id: organisation, engagement_id: engagement };
  await tx
    .insertInto('worker')
    .values({ id: worker, organisation_id: organisation, name, kvk: null, email: null })
    .execute();
  await tx
    .insertInto('engagement')
    .values({
      ...{ id: engagement, organisation_id: organisation, worker_id: worker },
      ...{ reference: name, client: name, assignment: name, starts: '2026-01-01', ends: null },
      ...{ minutes_per_week: null, rate_cents: null, sector: null, contract: null },
      ...{ questionnaire: null, assessed_on: null, answers: null, outcome: null, receipt: null },
    })
    .execute();
  await tx
    .insertInto('decision')
    .values({
      ...{ ...here, outcome: 'undecided', choice: 'stop', reasons: name, decided_on: '2026-01-01' },
      ...{ owner_id: people.administrator, state: 'final', approver_id: null, approved_at: null },
    })
    .execute();
  await tx
    .insertInto('practice_check')
    .values({
      ...here,
      checked_on: '2026-01-01',
      checked_by: people.administrator,
      result: 'as-agreed',
      finding: name,
    })
    .execute();
  await tx
    .insertInto('evidence')
    .values({
      ...{ ...here, name, media_type: 'text/plain', size: 1, sha256: hashOfText('x') },
      ...{ content: Buffer.from('x'), added_by: people.administrator },
    })
    .execute();
  await tx
    .insertInto('reminder')
    .values({ ...here, kind: 'interval', cause: 'test', due: '2026-01-01' })
    .execute();
  await tx.insertInto('reminder_setting').values({ organisation_id: organisation }).execute();
  await tx
    .insertInto('reminder_person')
    .values({ organisation_id: organisation, person_id: people.administrator })
    .execute();
  await tx
    .insertInto('retention_setting')
    .values({ organisation_id: organisation, category: 'engagement', months: 84 })
    .execute();
}

const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Token hash of the session that `fillTables` writes. */
export const testSession = (room: TestRoom): string => hashOfText(`session ${room.organisation}`);
