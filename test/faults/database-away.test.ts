import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDataFolder } from '../../src/foundation/store/test-folder.ts';
import { browseAt, signInAt } from '../support/at-server.ts';
import type { Browse } from '../support/browse.ts';
import { type OwnPostgres, ownPostgres } from '../support/own-postgres.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { expectWhole, inDatabase } from './writing.ts';

const folder = testDataFolder();
let postgres: OwnPostgres;
let server: RunningServer;
let person: Browse;

beforeAll(async () => {
  postgres = await ownPostgres();
  server = await startServer({ WAAIER_DATA: folder, DATABASE_URL: postgres.url });
  person = await signInAt(server);
});
afterAll(async () => {
  await server.stop();
  await postgres.end();
  rmSync(folder, { recursive: true, force: true });
});

const invite = () => person.post('/organisatie/uitnodigingen', { role: 'reader' });

/** Asks until an answer is as wanted, with whatever came before. */
async function until(status: number, ask: () => Promise<Response>): Promise<readonly number[]> {
  const seen: number[] = [];
  while (seen.at(-1) !== status) {
    seen.push((await ask()).status);
    if (seen.length > 200) throw new Error(`no ${status} but ${seen.join(' ')}`);
    await wait(50);
  }
  return seen;
}

test('while the database is away the rooms of an organisation say so; without signing in everything works', async () => {
  expect((await invite()).status).toBeLessThan(400);
  await postgres.stop();

  const closed = await person.get('/organisatie');
  expect(closed.status).toBe(503);
  expect(closed.headers.get('Retry-After')).toBe('10');
  expect(await closed.text()).toContain('De database antwoordt nu niet.');
  expect((await invite()).status).toBe(503);

  // Somebody who is signed in, and somebody who is not.
  const anonymous = browseAt(() => server.address);
  for (const who of [person, anonymous]) {
    for (const path of ['/', '/beoordelen', '/en/assess', '/bronnen'])
      expect({ path, status: (await who.get(path)).status }).toEqual({ path, status: 200 });
    const first = await who.land(who.post('/beoordelen', { mode: 'complete', date: '2026-11-22' }));
    expect(first.path).toMatch(/^\/beoordelen\/vraag\//);
    expect(first.status).toBe(200);
  }
  const assessed = await fetch(`${server.address}/v1/questionnaires`);
  expect(assessed.status).toBe(200);

  await postgres.start();
  const seen = await until(200, () => person.get('/organisatie'));
  expect(new Set(seen)).toEqual(new Set(seen.length > 1 ? [503, 200] : [200]));
  expect((await invite()).status).toBeLessThan(400);
});

test('what was confirmed around the gap is there, and the journal is whole', async () => {
  await inDatabase({ DATABASE_URL: postgres.url }, async database => {
    const [organisation] = await database.db.selectFrom('organisation').select('id').execute();
    expect(await database.db.selectFrom('invitation').select('id').execute()).toHaveLength(2);
    await expectWhole(database, organisation!.id, []);
  });
});

test('two tabs on one record: the second hears of the first, and overwrites nothing', async () => {
  const version = /name="version" value="(\d+)"/;
  const open = async () => version.exec(await (await person.get('/organisatie/instellingen')).text())![1]!;
  const [first, second] = [await open(), await open()];
  const save = (name: string, seen: string) =>
    person.post('/organisatie/instellingen', { name, version: seen });
  expect((await save('Bakkerij Een', first)).status).toBe(303);
  const refused = await save('Bakkerij Twee', second);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('Er is niets van jou overschreven');
  const now = await (await person.get('/organisatie/instellingen')).text();
  expect(now).toContain('Bakkerij Een');
  expect(now).not.toContain('Bakkerij Twee');
});
