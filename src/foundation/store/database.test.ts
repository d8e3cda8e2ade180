import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { type Database, openDatabase } from './database.ts';
import { findRuleSet, keepRuleSet } from './rule-sets.ts';

const folders: string[] = [];

/** A data folder that the account of PostgreSQL can reach, whoever runs the tests. */
function dataFolder(): string {
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'waaier-store-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

const opened: Database[] = [];

afterEach(async () => {
  // A test that failed half-way leaves no server behind.
  for (const database of opened.splice(0)) await database.close().catch(() => {});
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function open(folder: string): Promise<Database> {
  const database = await openDatabase(readConfig({ WAAIER_DATA: folder }), () => {});
  opened.push(database);
  return database;
}

const RULES = {
  hash: 'a'.repeat(64),
  kind: 'questionnaire',
  id: 'example',
  version: '1.0.0',
  content: '{"é":1}',
};

test('what was kept is there after a stop and a start', async () => {
  const folder = dataFolder();
  const first = await open(folder);
  await keepRuleSet(first.db, RULES);
  await keepRuleSet(first.db, RULES);
  await first.close();

  const second = await open(folder);
  expect(await findRuleSet(second.db, RULES.hash)).toEqual(RULES);
  expect(await findRuleSet(second.db, 'b'.repeat(64))).toBeUndefined();
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(second.db);
  expect(rows[0]?.version).toMatch(/^18/);
  await second.close();
});

/** Uses the database of a folder from another process, until it is told to leave or is killed. */
async function useElsewhere(folder: string): Promise<{ kill(): Promise<void>; leave(): Promise<void> }> {
  const child = fork(new URL('../../../test/support/use-database.ts', import.meta.url), [folder], {
    execArgv: [],
  });
  const gone = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    gone.then(() => Promise.reject(new Error('the other process ended'))),
  ]);
  const leave = async (how: () => unknown) => {
    how();
    await gone;
  };
  return { kill: () => leave(() => child.kill('SIGKILL')), leave: () => leave(() => child.send('leave')) };
}

test('processes share one server; the last to leave stops it', async () => {
  const folder = dataFolder();
  const first = await open(folder);
  const second = await open(folder);
  const other = await useElsewhere(folder);
  await first.close();
  expect(await second.answers()).toBe(true);
  await second.close();
  const third = await open(folder);
  await other.leave();
  expect(await third.answers()).toBe(true);
  await third.close();
  expect(existsSync(join(folder, 'postgresql-18', 'postmaster.pid'))).toBe(false);
  expect(readdirSync(join(folder, 'processes'))).toEqual([]);
});

test('a server left behind by a killed process is taken over', async () => {
  const folder = dataFolder();
  const other = await useElsewhere(folder);
  await other.kill();
  const server = readFileSync(join(folder, 'postgresql-18', 'postmaster.pid'), 'utf8');
  const second = await open(folder);
  expect(readFileSync(join(folder, 'postgresql-18', 'postmaster.pid'), 'utf8')).toBe(server);
  await second.close();
  expect(existsSync(join(folder, 'postgresql-18', 'postmaster.pid'))).toBe(false);
});

test('processes that start at the same moment wait for each other', async () => {
  const folder = dataFolder();
  const others = await Promise.all([useElsewhere(folder), useElsewhere(folder), open(folder)]);
  expect(await others[2].answers()).toBe(true);
  await Promise.all([others[0].leave(), others[1].leave(), others[2].close()]);
  expect(existsSync(join(folder, 'postgresql-18', 'postmaster.pid'))).toBe(false);
});

test('a turn that a killed process had goes to the next', async () => {
  const folder = dataFolder();
  writeFileSync(join(folder, 'turn.pid'), '999999999');
  const database = await open(folder);
  expect(await database.answers()).toBe(true);
  await database.close();
});

test('an interrupted first start leaves nothing that stops the next', async () => {
  const folder = dataFolder();
  const half = join(folder, 'postgresql-18.new');
  mkdirSync(half);
  writeFileSync(join(half, 'PG_VERSION'), '18');
  const database = await open(folder);
  expect(await database.answers()).toBe(true);
  await database.close();
});

test('the folder of the socket lets nobody else in', async () => {
  const folder = dataFolder();
  const database = await open(folder);
  const { rows } = await sql<{ listens: string; sockets: string }>`
    select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets
  `.execute(database.db);
  expect(rows[0]).toEqual({ listens: '', sockets: join(folder, 'socket') });
  await database.close();
});
