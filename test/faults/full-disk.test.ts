import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDataFolder } from '../../src/foundation/store/test-folder.ts';
import { testRoom } from '../../src/foundation/store/test-rows.ts';
import { expectWhole, fill, inDatabase, type Said, startWriter, type Writer } from './writing.ts';

// A disk of one's own takes root. A limit on the size of files does not, and meets PostgreSQL in the same place: a table
// that cannot grow. The limit is above the files that PostgreSQL makes ahead of time (16 MiB).
const LARGEST_FILE = 24 * 1024 * 1024;

const room = testRoom('Ours');
const { organisation } = room;
const folder = testDataFolder();
const env = { WAAIER_DATA: folder };
let writer: Writer;

beforeAll(() => fill(env, room));
afterAll(async () => {
  await writer.kill();
  await inDatabase(env, async () => {});
  rmSync(folder, { recursive: true, force: true });
});

const kinds = (said: readonly Said[], kind: Said['kind']): number =>
  said.filter(each => each.kind === kind).length;

test('without room a change is refused and said to be; with room again it goes on; nothing confirmed is lost', async () => {
  const orders = { env, organisation, person: room.people.editor, what: 'evidence' } as const;
  writer = startWriter(orders, LARGEST_FILE);
  await writer.until(said => kinds(said, 'room') >= 2);
  const before = writer.said.length;
  await writer.until(said => kinds(said.slice(before), 'evidence') >= 3);
  await writer.stop();
  expect(kinds(writer.said, 'evidence')).toBeGreaterThan(15);
  expect(writer.said.flatMap(each => (each.kind === 'fault' ? [each.outage] : []))).toContain('full');
  expect(writer.said.filter(each => each.kind === 'fault' && each.outage !== 'full')).toEqual([]);
  await inDatabase(env, database => expectWhole(database, organisation, writer.said));
});
