import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../../../test/fixtures/memory-terminal.ts';
import { readConfig } from '../../config.ts';
import { within } from '../../store/context.ts';
import { type Database, openDatabase } from '../../store/database.ts';
import { append } from '../../store/journal/append.ts';
import { filledDataFolder } from '../../store/test-folder.ts';
import { fillRoom, testRoom } from '../../store/test-rows.ts';
import { addJournalVerify } from './journal-verify.ts';

const rooms = [testRoom('Ours'), testRoom('Theirs')] as const;
const [ours, theirs] = rooms;
let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await filledDataFolder();
  database = await openDatabase(readConfig({ WAAIER_DATA: folder }), () => {});
  for (const room of rooms) {
    await fillRoom(database.db, room);
    for (let i = 0; i < 5; i += 1) await write(room.organisation, room.people.editor);
  }
});
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (organisation: string, person: string) =>
  within(database.app, { organisation, person }, tx =>
    append(tx, { organisation, person, action: 'try', subjectKind: 'person', subjectId: person }),
  );

const run = (...args: string[]) =>
  runCommand(
    [
      {
        commands: (program, terminal) =>
          addJournalVerify(program, terminal, () => readConfig({ WAAIER_DATA: folder })),
      },
    ],
    ['journal', 'verify', '--lang', 'en', ...args],
  );

test('whole journals give exit code 0, while the server runs and others write', async () => {
  const writing = Promise.all(
    Array.from({ length: 20 }, () => write(theirs.organisation, theirs.people.editor)),
  );
  const { code, out, err } = await run();
  await writing;
  expect(err).toBe('');
  expect(out).toContain(`✓ ${ours.organisation}: 5 entries, whole`);
  expect(out).toContain('2 journals recomputed, 0 broken.');
  expect(code).toBe(0);
});

test('one organisation can be asked for; an unknown one and a wrong id are told', async () => {
  const { out } = await run('--organisation', ours.organisation, '--json');
  expect(JSON.parse(out)).toEqual({
    whole: true,
    journals: [{ organisation: ours.organisation, entries: 5 }],
  });
  expect((await run('--organisation', crypto.randomUUID())).code).toBe(1);
  expect((await run('--organisation', 'x')).code).toBe(2);
});

test('the first broken link is named, with exit code 1', async () => {
  await sql`alter table journal disable trigger journal_append_only`.execute(database.db);
  await sql`update journal set action = 'other' where seq = 3 and organisation_id = ${ours.organisation}`.execute(
    database.db,
  );
  const { code, out } = await run();
  expect(code).toBe(1);
  expect(out).toContain(`✗ ${ours.organisation}: broken at entry 3: this entry was changed`);
  expect(out).toContain(`✓ ${theirs.organisation}`);
  const json = await run('--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ whole: false });
});

test('a journal of which everything is gone but the last link is broken', async () => {
  await sql`delete from journal where organisation_id = ${theirs.organisation}`.execute(database.db);
  const { code, out } = await run('--organisation', theirs.organisation);
  expect(code).toBe(1);
  expect(out).toContain('broken at entry 1');
});
