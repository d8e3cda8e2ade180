import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../../../test/fixtures/memory-terminal.ts';
import { readConfig } from '../../config.ts';
import { connectAsOwner } from '../backup/connection.ts';
import { LEFT_OUT } from '../backup/tables.ts';
import { readTar, type TarEntry, tarEnd, tarFile } from '../backup/tar.ts';
import { within } from '../context.ts';
import { type Database, openDatabase } from '../database.ts';
import { append } from '../journal/append.ts';
import { subjectKey, unseal } from '../journal/seal.ts';
import { verifyJournal } from '../journal/verify.ts';
import { MIGRATION_NAMES, migrate } from '../migrate.ts';
import { filledDataFolder, testDataFolder } from '../test-folder.ts';
import { fillRoom, fillTables, testRoom } from '../test-rows.ts';
import { addStoreCommands } from './add-store-commands.ts';

const rooms = [testRoom('Ours'), testRoom('Theirs')] as const;
const folders: string[] = [];
const files = mkdtempSync(join(tmpdir(), 'waaier-backup-'));
const at = (name: string) => join(files, name);

/** Texts that a careless form of keeping would change. */
const AWKWARD = ['tab\there', 'two\nlines\r\n', '\\N', '\\', '\\.', '"quoted", \'it\'', 'é 漢字 🚲', ' '];

function dataFolder(): string {
  const folder = testDataFolder();
  folders.push(folder);
  return folder;
}

/** Likewise, with a database in it whose tables are empty. */
async function withDatabase(): Promise<string> {
  const folder = await filledDataFolder();
  folders.push(folder);
  return folder;
}

const configOf = (folder: string) => readConfig({ WAAIER_DATA: folder });

const run = (folder: string, ...args: string[]) =>
  runCommand(
    [{ commands: (program, terminal) => addStoreCommands(program, terminal, () => configOf(folder)) }],
    [...args, '--lang', 'en'],
  );

async function use<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(configOf(folder), () => {});
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Every row of every table as text, and every counter. */
async function contentsOf({ db }: Pick<Database, 'db'>): Promise<Record<string, readonly string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1
  `.execute(db);
  const contents: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    if (LEFT_OUT.includes(name)) continue;
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.ref(name)} t`.execute(db);
    contents[name] = rows.map(({ row }) => row).sort();
  }
  return contents;
}

async function fill({ db, app }: Database): Promise<void> {
  for (const room of rooms) {
    await fillRoom(db, room);
    await fillTables(db, room);
    const context = { organisation: room.organisation, person: room.people.editor };
    for (const [i, text] of AWKWARD.entries())
      await within(app, context, tx =>
        append(tx, {
          ...{ organisation: room.organisation, person: room.people.editor, action: `step ${i}` },
          ...{ subjectKind: 'person', subjectId: room.people.editor },
          after: { name: text, number: i },
          personal: { subject: room.people.editor, fields: ['name'] },
        }),
      );
  }
  const { organisation } = rooms[0];
  await sql`
    insert into engagement (organisation_id, reference, client, worker_id, chain, assignment, starts)
    select ${organisation}, 'E-' || i, (${AWKWARD}::text[])[1 + i % 8], w.id, ${AWKWARD}::text[],
      repeat(md5(i::text), 40), date '2026-01-01' + i % 300
    from generate_series(1, 4000) i, (select id from worker where organisation_id = ${organisation} limit 1) w
  `.execute(db);
  await sql`update evidence set content = decode(repeat('00ff0a5c09', 1000), 'hex')`.execute(db);
}

let source: string;
const backup = at('whole.tar.gz');
let before: Record<string, readonly string[]>;

beforeAll(async () => {
  source = await withDatabase();
  await use(source, async database => {
    await fill(database);
    before = await contentsOf(database);
    // While others have it open.
    expect(await run(source, 'backup', '--out', backup)).toMatchObject({ code: 0, err: '' });
  });
});
afterAll(() => {
  for (const folder of [...folders, files]) rmSync(folder, { recursive: true, force: true });
});

test('a backup can be read by its owner alone, and overwrites nothing', async () => {
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  const again = await run(source, 'backup', '--out', backup);
  expect(again).toMatchObject({ code: 2, out: '' });
  expect(again.err).toContain('exists already');
  const nowhere = await run(source, 'backup', '--out', at('no/such/folder.tar.gz'));
  expect(nowhere).toMatchObject({ code: 1, out: '' });
  expect(nowhere.err).toContain('cannot write (ENOENT)');
  expect(readdirSync(files)).toEqual(['whole.tar.gz']);
});

test('everything is put back in a new data folder: rows, journals, sealed values, and who may see what', async () => {
  const folder = dataFolder();
  const { code, out, err } = await run(folder, 'restore', backup);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`Recomputed: 2 journals with ${2 * AWKWARD.length} entries.`);
  await use(folder, async database => {
    expect(await contentsOf(database)).toEqual(before);
    for (const room of rooms) {
      expect(await verifyJournal(database.db, room.organisation)).toMatchObject({
        entries: AWKWARD.length,
        broken: undefined,
      });
      const context = { organisation: room.organisation, person: room.people.editor };
      const names = await within(database.app, context, async tx => {
        const key = await subjectKey(tx, room.organisation, room.people.editor);
        const entries = await tx.selectFrom('journal').select('after').orderBy('seq').execute();
        return entries.map(({ after }) => unseal(JSON.parse(after!).name, key));
      });
      expect(names).toEqual(AWKWARD);
      const seen = await within(database.app, context, tx =>
        tx.selectFrom('organisation').select('name').execute(),
      );
      expect(seen).toEqual([{ name: room.name }]);
    }
    await expect(sql`update journal set action = 'other'`.execute(database.db)).rejects.toThrow(
      'append-only',
    );
    expect(await database.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });
});

test('a database that is in use or not empty is left alone, unless it is named', async () => {
  const folder = await withDatabase();
  const used = await use(folder, async ({ db }) => {
    await fillRoom(db, testRoom('Other'));
    return run(folder, 'restore', backup, '--yes', 'waaier');
  });
  expect(used).toMatchObject({ code: 2, out: '' });
  expect(used.err).toContain('in use');
  for (const args of [[], ['--yes', 'other']]) {
    const full = await run(folder, 'restore', backup, ...args);
    expect(full).toMatchObject({ code: 2, out: '' });
    expect(full.err).toContain('--yes waaier');
  }
  await use(folder, async ({ db }) =>
    expect(await db.selectFrom('organisation').select('name').execute()).toEqual([{ name: 'Other' }]),
  );
  expect(await run(folder, 'restore', backup, '--yes', 'waaier')).toMatchObject({ code: 0, err: '' });
  await use(folder, async database => expect(await contentsOf(database)).toEqual(before));
});

/** The backup, taken apart and put together again with changes. */
async function rewritten(name: string, change: (entry: TarEntry) => TarEntry | undefined): Promise<string> {
  const parts: Buffer[] = [];
  for await (const entry of readTar(chunks(gunzipSync(readFileSync(backup))))) {
    const changed = change(entry);
    if (changed !== undefined) parts.push(tarFile(changed.name, changed.content, 0));
  }
  writeFileSync(at(name), gzipSync(Buffer.concat([...parts, tarEnd()])));
  return at(name);
}

async function* chunks(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const inManifest = (change: (manifest: Record<string, unknown>) => void) => (entry: TarEntry) => {
  if (entry.name !== 'manifest.json') return entry;
  const manifest = JSON.parse(entry.content.toString());
  change(manifest);
  return { ...entry, content: Buffer.from(JSON.stringify(manifest)) };
};

test('a file that is damaged, cut off, incomplete or newer is named, and nothing is touched', async () => {
  const folder = await withDatabase();
  const bytes = readFileSync(backup);
  const keep = (name: string, content: Uint8Array) => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const flipped = Buffer.from(bytes);
  flipped[Math.floor(bytes.length / 2)]! ^= 1;
  const worker = (entry: TarEntry) => entry.name.startsWith('tables/worker/');
  const cases: readonly (readonly [string, string])[] = [
    [keep('flipped', flipped), 'damaged or cut off'],
    [keep('short', bytes.subarray(0, bytes.length - 100)), 'damaged or cut off'],
    [keep('text', Buffer.from('hello')), 'no backup of Waaier'],
    [keep('empty', Buffer.alloc(0)), 'damaged or cut off'],
    [
      await rewritten('no-manifest', entry => (entry.name === 'manifest.json' ? undefined : entry)),
      'no backup',
    ],
    [
      await rewritten('changed', entry =>
        worker(entry)
          ? { ...entry, content: Buffer.from(entry.content.toString().replaceAll('Ours', 'Mine')) }
          : entry,
      ),
      'its checksum is wrong',
    ],
    [await rewritten('missing', entry => (worker(entry) ? undefined : entry)), 'this part is missing'],
    [
      await rewritten(
        'newer',
        inManifest(manifest => {
          manifest.version = '99.0.0';
          manifest.migrations = [...MIGRATION_NAMES, '9999-later'];
        }),
      ),
      'made by Waaier 99.0.0',
    ],
    [
      await rewritten(
        'other-format',
        inManifest(manifest => {
          manifest.format = 'waaier-backup/2';
        }),
      ),
      'a newer one',
    ],
    [at('not-there'), 'there is no such file'],
  ];
  for (const [file, message] of cases) {
    const { code, out, err } = await run(folder, 'restore', file);
    expect({ file, code, out }).toEqual({ file, code: 2, out: '' });
    expect(err).toContain(message);
  }
  expect(await run(folder, 'restore', backup)).toMatchObject({ code: 0 });
});

test('rows that the tables refuse leave everything as it was', async () => {
  const folder = await withDatabase();
  await use(folder, async ({ db }) => fillRoom(db, testRoom('Other')));
  const { sha256 } = await import('../backup/write-backup.ts');
  let content = Buffer.alloc(0);
  const broken = await rewritten('refused', entry => {
    if (entry.name.startsWith('tables/membership/')) {
      content = Buffer.from(entry.content.toString().replace('reader', 'no-role'));
      return { ...entry, content };
    }
    return inManifest(manifest => {
      const tables = manifest.tables as { name: string; parts: { sha256: string; bytes: number }[] }[];
      tables.find(({ name }) => name === 'membership')!.parts[0]!.sha256 = sha256(content);
    })(entry);
  });
  const { code, err } = await run(folder, 'restore', broken, '--yes', 'waaier');
  expect(code).toBe(1);
  expect(err).toContain('membership_role_check');
  await use(folder, async ({ db }) =>
    expect(await db.selectFrom('organisation').select('name').execute()).toEqual([{ name: 'Other' }]),
  );
});

test('a journal that was broken when it was kept is put back, and named', async () => {
  const folder = await withDatabase();
  const restored = dataFolder();
  expect(await run(folder, 'restore', backup)).toMatchObject({ code: 0 });
  await use(folder, async ({ db }) => {
    await sql`alter table journal disable trigger journal_append_only`.execute(db);
    await sql`update journal set action = 'other' where seq = 3 and organisation_id = ${rooms[1].organisation}`.execute(
      db,
    );
  });
  expect(await run(folder, 'backup', '--out', at('tampered.tar.gz'))).toMatchObject({ code: 0 });
  const { code, out } = await run(restored, 'restore', at('tampered.tar.gz'));
  expect(code).toBe(1);
  expect(out).toContain(`organisation ${rooms[1].organisation} is not whole at entry 3 (changed)`);
});

/** Rows as they stood in the tables of the first releases, before anything was added to those. */
async function fillLevel2(folder: string): Promise<void> {
  const connection = await connectAsOwner(configOf(folder), () => {});
  try {
    await migrate(connection.db, '0002-organisations');
    const [room] = rooms;
    await sql`insert into organisation (id, name, kind) values (${room.organisation}, ${room.name}, 'client')`.execute(
      connection.db,
    );
    for (const [role, id] of Object.entries(room.people)) {
      await sql`insert into person (id, issuer, subject, name) values (${id}, 'test', ${role}, ${role})`.execute(
        connection.db,
      );
      await sql`insert into membership (organisation_id, person_id, role) values (${room.organisation}, ${id}, ${role})`.execute(
        connection.db,
      );
    }
    await sql`insert into rule_set (hash, kind, id, version, content) values (${'a'.repeat(64)}, 'q', 'x', '1', '{}')`.execute(
      connection.db,
    );
    const tx = { organisation: room.organisation, person: room.people.reader };
    await connection.db.transaction().execute(trx =>
      append(trx, {
        ...{ ...tx, action: 'try', subjectKind: 'person', subjectId: tx.person },
        after: { name: 'Somebody' },
        personal: { subject: tx.person, fields: ['name'] },
      }),
    );
  } finally {
    await connection.close();
  }
}

test('the database of an earlier release is brought up to date at the start, and from its backup', async () => {
  const folder = dataFolder();
  const restored = dataFolder();
  await fillLevel2(folder);
  expect(await run(folder, 'backup', '--out', at('level-2.tar.gz'))).toMatchObject({ code: 0, err: '' });
  const { code, out } = await run(restored, 'restore', at('level-2.tar.gz'));
  expect(code).toBe(0);
  expect(out).toContain(MIGRATION_NAMES.slice(2).join(', '));
  const [upgraded, put] = [
    await use(folder, contentsOf),
    await use(restored, async database => {
      const { organisation } = rooms[0];
      expect(await verifyJournal(database.db, organisation)).toMatchObject({ entries: 1, broken: undefined });
      return contentsOf(database);
    }),
  ];
  expect(upgraded).toEqual(put);
  expect(Object.entries(upgraded).flatMap(([name, { length }]) => (length ? [[name, length]] : []))).toEqual([
    ['journal', 1],
    ['journal_head', 1],
    ['membership', 4],
    ['organisation', 1],
    ['person', 4],
    ['rule_set', 1],
    ['subject_key', 1],
  ]);
});

test('a command that is stopped leaves no file', async () => {
  const { code, err } = await runCommand(
    [{ commands: (program, terminal) => addStoreCommands(program, terminal, () => configOf(source)) }],
    ['backup', '--out', at('stopped.tar.gz'), '--lang', 'en'],
    '',
    AbortSignal.abort(),
  );
  expect({ code, err }).toEqual({ code: 1, err: 'waaier: stopped; nothing was changed\n' });
  expect(readdirSync(files).filter(name => name.startsWith('stopped'))).toEqual([]);
});
