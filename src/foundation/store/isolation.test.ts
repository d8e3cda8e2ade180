import { sql, type Transaction } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { within } from './context.ts';
import type { Database } from './database.ts';
import { append } from './journal/append.ts';
import { forgetSubject, subjectKey, unseal } from './journal/seal.ts';
import { verifyJournal } from './journal/verify.ts';
import type { Tables } from './schema.ts';
import { testDatabase } from './test-database.ts';
import { fillTables, type TestRoom, testSession } from './test-rows.ts';

/** Tables without an organisation, and why everybody may read them. */
const COMMON = new Map([
  ['rule_set', 'rules are public'],
  ['kysely_migration', 'names of migrations; the application has no right to it'],
  ['kysely_migration_lock', 'the application has no right to it'],
  ['one_time_code', 'the application has no right to it'],
]);

const rooms = testDatabase();
const { ours: ourRoom, theirs: theirRoom } = rooms;
const contextOf = (room: TestRoom) => ({
  organisation: room.organisation,
  person: room.people.administrator,
  session: testSession(room),
});
const ours = contextOf(ourRoom);
const theirs = contextOf(theirRoom);
let database: Database;

beforeAll(async () => {
  ({ database } = rooms);
  for (const room of [ourRoom, theirRoom]) await fillTables(database.db, room);
  for (const room of [ours, theirs]) {
    await within(database.app, room, tx =>
      append(tx, {
        ...{
          organisation: room.organisation,
          person: room.person,
          action: 'try',
          subjectKind: 'person',
          subjectId: room.person,
        },
        after: { name: 'Somebody', role: 'reader' },
        personal: { subject: room.person, fields: ['name'] },
      }),
    );
  }
});

const tableNames = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1
  `.execute(database.db);
  return rows.map(row => row.name);
};

test('every table is closed by row-level security, or stands on the list of common ones', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity
  `.execute(database.db);
  expect(rows.map(row => row.name).sort()).toEqual([...COMMON.keys()].sort());
});

test('a wrong query sees no row of another organisation, in any table', async () => {
  for (const table of await tableNames()) {
    if (COMMON.has(table)) continue;
    const all = await sql<{ row: string }>`select t::text as row from ${sql.ref(table)} t`.execute(
      database.db,
    );
    const seen = await within(database.app, ours, tx =>
      sql<{ row: string }>`select t::text as row from ${sql.ref(table)} t`.execute(tx),
    );
    expect(all.rows.length, `${table} has rows of both`).toBeGreaterThan(1);
    expect(seen.rows.length, `${table} shows its own`).toBeGreaterThan(0);
    const foreign = [theirs.organisation, theirs.session, ...Object.values(theirRoom.people)];
    for (const { row } of seen.rows) for (const id of foreign) expect(row, table).not.toContain(id);
  }
});

test('without a context nothing is there', async () => {
  for (const table of await tableNames()) {
    if (COMMON.has(table)) continue;
    const { rows } = await sql`select 1 from ${sql.ref(table)}`.execute(database.app);
    expect(rows, table).toEqual([]);
  }
});

test('a row cannot be written into another organisation', async () => {
  await expect(
    within(database.app, ours, tx =>
      tx
        .insertInto('membership')
        .values({ organisation_id: theirs.organisation, person_id: theirs.person, role: 'reader' })
        .execute(),
    ),
  ).rejects.toThrow('row-level security');
  const changed = await within(database.app, ours, tx =>
    tx
      .updateTable('organisation')
      .set({ name: 'taken' })
      .where('id', '=', theirs.organisation)
      .executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
});

test('the journal cannot be changed, not even by the owner of the tables', async () => {
  await expect(within(database.app, ours, tx => sql`delete from journal`.execute(tx))).rejects.toThrow(
    'permission denied',
  );
  await expect(sql`update journal set action = 'other'`.execute(database.db)).rejects.toThrow('append-only');
  await expect(sql`truncate journal cascade`.execute(database.db)).rejects.toThrow('append-only');
});

test('a whole journal verifies; a changed, a missing and a cut-off link are named', async () => {
  const room = ours;
  for (let i = 0; i < 5; i += 1) {
    await within(database.app, room, tx =>
      append(tx, {
        organisation: room.organisation,
        person: room.person,
        action: `step ${i}`,
        subjectKind: 'try',
        subjectId: room.person,
      }),
    );
  }
  expect(await verifyJournal(database.db, room.organisation)).toMatchObject({
    entries: 6,
    broken: undefined,
  });

  const tamper = async (change: (tx: Transaction<Tables>) => Promise<unknown>) =>
    database.db
      .transaction()
      .execute(async tx => {
        await sql`alter table journal disable trigger journal_append_only`.execute(tx);
        await change(tx);
        const found = await verifyJournal(tx, room.organisation);
        throw Object.assign(new Error('undo'), { found });
      })
      .catch((error: { found?: unknown }) => error.found);
  expect(
    await tamper(tx =>
      sql`update journal set action = 'other' where seq = 3 and organisation_id = ${room.organisation}`.execute(
        tx,
      ),
    ),
  ).toMatchObject({
    broken: { seq: 3, reason: 'changed' },
  });
  expect(
    await tamper(tx =>
      sql`delete from journal where seq = 4 and organisation_id = ${room.organisation}`.execute(tx),
    ),
  ).toMatchObject({
    broken: { seq: 4, reason: 'missing' },
  });
  expect(
    await tamper(tx =>
      sql`delete from journal where seq = 6 and organisation_id = ${room.organisation}`.execute(tx),
    ),
  ).toMatchObject({
    broken: { seq: 6, reason: 'cut-off' },
  });
});

test('what is undone is not in the journal', async () => {
  const before = await verifyJournal(database.db, ours.organisation);
  await within(database.app, ours, async tx => {
    await append(tx, {
      organisation: ours.organisation,
      person: ours.person,
      action: 'undone',
      subjectKind: 'try',
      subjectId: ours.person,
    });
    throw new Error('changed my mind');
  }).catch(() => {});
  expect(await verifyJournal(database.db, ours.organisation)).toEqual(before);
});

test('writers at the same time make one chain', async () => {
  const before = await verifyJournal(database.db, theirs.organisation);
  await Promise.all(
    Array.from({ length: 24 }, (_, i) =>
      within(database.app, theirs, tx =>
        append(tx, {
          organisation: theirs.organisation,
          person: theirs.person,
          action: `writer ${i}`,
          subjectKind: 'try',
          subjectId: theirs.person,
        }),
      ),
    ),
  );
  expect(await verifyJournal(database.db, theirs.organisation)).toMatchObject({
    entries: before.entries + 24,
    broken: undefined,
  });
});

test('a person can be forgotten: the name is gone for good and the chain is whole', async () => {
  const read = () =>
    within(database.app, ours, tx =>
      tx.selectFrom('journal').select('after').where('seq', '=', '1').executeTakeFirstOrThrow(),
    );
  const after = JSON.parse((await read()).after ?? '') as { name: { sealed: string }; role: string };
  expect(after.role).toBe('reader');
  const key = await within(database.app, ours, tx => subjectKey(tx, ours.organisation, ours.person));
  expect(unseal(after.name, key)).toBe('Somebody');

  expect(await within(database.app, ours, tx => forgetSubject(tx, ours.organisation, ours.person))).toBe(
    true,
  );
  const later = await within(database.app, ours, tx => subjectKey(tx, ours.organisation, ours.person));
  expect(() => unseal(after.name, later)).toThrow();
  expect(await verifyJournal(database.db, ours.organisation)).toMatchObject({ broken: undefined });
});
