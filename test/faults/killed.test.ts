import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDataFolder } from '../../src/foundation/store/test-folder.ts';
import { testRoom } from '../../src/foundation/store/test-rows.ts';
import { expectWhole, fill, inDatabase, type Said, startWriter, type Writer } from './writing.ts';

const room = testRoom('Ours');
const { organisation } = room;
let folder: string;
let env: Readonly<Record<string, string>>;
let writers: Writer[];

beforeEach(async () => {
  folder = testDataFolder();
  env = { WAAIER_DATA: folder };
  writers = [];
  await fill(env, room);
});
afterEach(async () => {
  for (const writer of writers) await writer.kill();
  // Takes over what a killed process left, and stops it.
  await inDatabase(env, async () => {});
  rmSync(folder, { recursive: true, force: true });
});

function start(what: 'engagements' | 'evidence'): Writer {
  const writer = startWriter({ env, organisation, person: room.people.editor, what });
  writers.push(writer);
  return writer;
}

const confirmed = (said: readonly Said[]): number => said.filter(({ kind }) => kind === 'confirmed').length;

test('a server that is killed while it writes loses nothing that it confirmed', async () => {
  const said: Said[] = [];
  for (const much of [3, 40, 100]) {
    const writer = start('engagements');
    await writer.until(lines => confirmed(lines) >= much);
    await writer.kill();
    said.push(...writer.said);
    await inDatabase(env, database => expectWhole(database, organisation, said));
  }
  expect(confirmed(said)).toBeGreaterThanOrEqual(143);
});

test('a database that is killed while it is written to is started again, and has lost nothing', async () => {
  const writer = start('engagements');
  for (const much of [20, 100]) {
    await writer.until(lines => confirmed(lines) >= much);
    const before = writer.said.length;
    const server = Number.parseInt(readFileSync(join(folder, 'postgresql-18', 'postmaster.pid'), 'utf8'), 10);
    process.kill(server, 'SIGKILL');
    const after = () => writer.said.slice(before);
    await writer.until(() => after().some(({ kind }) => kind === 'fault'));
    const faults = () => after().findLastIndex(({ kind }) => kind === 'fault');
    // It goes on by itself.
    await writer.until(() => confirmed(after().slice(faults())) >= 20);
    expect(new Set(after().flatMap(each => (each.kind === 'fault' ? [each.outage] : [])))).toEqual(
      new Set(['away']),
    );
  }
  await writer.stop();
  await inDatabase(env, database => expectWhole(database, organisation, writer.said));
});

test('both at once: the whole machine goes down', async () => {
  const writer = start('engagements');
  await writer.until(lines => confirmed(lines) >= 30);
  const server = Number.parseInt(readFileSync(join(folder, 'postgresql-18', 'postmaster.pid'), 'utf8'), 10);
  process.kill(server, 'SIGKILL');
  await writer.kill();
  // The processes of PostgreSQL notice by themselves that their parent is gone.
  await wait(100);
  await inDatabase(env, database => expectWhole(database, organisation, writer.said));
});
