import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('a second process joins the running database and leaves it running', async () => {
  const folder = dataFolder();
  const first = await open(folder);
  // The owner is recorded by process: another live process stands in for a second one of ours.
  writeFileSync(join(folder, 'owner.pid'), String(process.ppid));
  const second = await open(folder);
  await second.close();
  expect(await first.answers()).toBe(true);
  writeFileSync(join(folder, 'owner.pid'), String(process.pid));
  await first.close();
  expect(await first.answers()).toBe(false);
});

test('a server left behind by a killed process is taken over', async () => {
  const folder = dataFolder();
  const first = await open(folder);
  await first.db.destroy();
  writeFileSync(join(folder, 'owner.pid'), '999999999');
  const second = await open(folder);
  expect(await second.answers()).toBe(true);
  expect(readFileSync(join(folder, 'owner.pid'), 'utf8')).toBe(String(process.pid));
  await second.close();
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
