import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDataFolder } from '../src/foundation/store/test-folder.ts';
import { expectWhole, inDatabase } from './faults/writing.ts';
import { browseAt, codeOf, signInAt } from './support/at-server.ts';
import type { Browse } from './support/browse.ts';
import { formsIn } from './support/forms-in.ts';
import { type OwnPostgres, ownPostgres } from './support/own-postgres.ts';
import { type RoundRobin, roundRobin } from './support/round-robin.ts';
import { type RunningServer, startServer } from './support/server.ts';

const folder = testDataFolder();
let postgres: OwnPostgres;
let servers: readonly RunningServer[];
let door: RoundRobin;
let member: Browse;

beforeAll(async () => {
  postgres = await ownPostgres();
  // All at once: one makes the key and the tables, the others wait for it.
  const env = { WAAIER_DATA: folder, DATABASE_URL: postgres.url, WAAIER_DRAIN: '1' };
  servers = await Promise.all([startServer(env), startServer(env), startServer(env)]);
  door = await roundRobin(servers.map(({ address }) => address));
  member = await signInAt(servers[0]!, () => door.address);
});
afterAll(async () => {
  await door.close();
  for (const server of servers.slice(1)) await server.stop();
  await postgres.end();
  rmSync(folder, { recursive: true, force: true });
});

const QUESTION = '/beoordelen/vraag/';

/** Answers every question that is asked with its first option. @returns the questions */
async function answerAll(person: Browse): Promise<readonly string[]> {
  const asked: string[] = [];
  let page = await person.land(person.post('/beoordelen', { mode: 'short', date: '2026-11-22' }));
  while (page.path.startsWith(QUESTION)) {
    asked.push(page.path);
    const fields = formsIn(page.text, page.path).flatMap(form => form.fields);
    const answer = fields.find(([name]) => name === 'answer')![1];
    page = await person.land(person.post(page.path, { answer }));
  }
  expect([page.path, page.status]).toEqual(['/beoordelen/overzicht', 200]);
  return asked;
}

test('an assessment without signing in goes from one to the next, and each says the same', async () => {
  const before = [...door.given];
  const person = browseAt(() => door.address);
  const asked = await answerAll(person);
  expect(new Set(asked).size).toBe(asked.length);
  for (const [at, given] of door.given.entries()) expect(given).toBeGreaterThan(before[at]! + 2);

  const said = await Promise.all(
    servers.map(async ({ address }) => {
      const same = browseAt(() => address);
      for (const [name, value] of person.cookies) same.cookies.set(name, value);
      const page = await same.get('/beoordelen/uitkomst');
      expect(page.status).toBe(200);
      return [await page.text(), await (await same.get('/beoordelen/bestand')).text()];
    }),
  );
  expect(said[1]).toEqual(said[0]);
  expect(said[2]).toEqual(said[0]);
});

test('a code of one lets somebody in at another, once at all of them; the session holds everywhere', async () => {
  const code = await codeOf(servers[1]!);
  const enter = (at: number) => browseAt(() => servers[at]!.address).post('/inloggen/eenmalig', { code });
  const statuses = (await Promise.all([enter(2), enter(0), enter(1)])).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 400, 400]);

  for (const { address } of servers) {
    const here = browseAt(() => address);
    for (const [name, value] of member.cookies) here.cookies.set(name, value);
    const home = await here.get('/organisatie');
    expect([home.status, (await home.text()).includes('Bakkerij')]).toEqual([200, true]);
  }
  const left = browseAt(() => servers[2]!.address);
  for (const [name, value] of member.cookies) left.cookies.set(name, value);
  await member.post('/organisatie/instellingen', {
    name: 'Bakkerij Om de Hoek',
    version: /name="version" value="(\d+)"/.exec(
      await (await member.get('/organisatie/instellingen')).text(),
    )![1]!,
  });
  expect(await (await left.get('/organisatie')).text()).toContain('Bakkerij Om de Hoek');
});

test('work that takes long is done once, whoever asked for it and whoever does it', async () => {
  const made = await member.post('/organisatie/inhuur/nieuw', {
    ...{ reference: 'E-1', client: 'Bakkerij', 'worker-name': 'Sam Bakker', assignment: 'Brood bakken' },
    starts: '2026-01-05',
  });
  expect(made.status).toBe(303);
  for (let i = 0; i < 9; i += 1) {
    const asked = await member.post('/organisatie/inhuur/alles-beoordelen', {
      date: '2026-11-22',
      what: 'look',
    });
    expect(asked.status).toBe(303);
  }
  await inDatabase({ DATABASE_URL: postgres.url }, async ({ db }) => {
    const jobs = () => db.selectFrom('job').select(['state', 'attempt', 'tries']).execute();
    for (let i = 0; i < 300; i += 1) {
      if ((await jobs()).every(({ state }) => state === 'done')) break;
      await wait(100);
    }
    expect(await jobs()).toEqual(Array.from({ length: 9 }, () => ({ state: 'done', attempt: 1, tries: 1 })));
  });
});

test('one that is told to stop does so without anybody noticing', async () => {
  const statuses: number[] = [];
  let going = true;
  const keepAsking = async (ask: () => Promise<Response>): Promise<void> => {
    while (going) {
      const response = await ask();
      await response.text();
      statuses.push(response.status);
    }
  };
  const anonymous = browseAt(() => door.address);
  const begun = { mode: 'complete', date: '2026-11-22' };
  const question = (await anonymous.land(anonymous.post('/beoordelen', begun))).path;
  expect(question).toContain(QUESTION);
  const traffic = [
    keepAsking(() => anonymous.get(question)),
    keepAsking(() => anonymous.post('/beoordelen', begun)),
    keepAsking(() => member.get('/organisatie')),
    keepAsking(() => member.post('/organisatie/uitnodigingen', { role: 'reader' })),
  ];
  await wait(300);
  // Fails when it does not end by itself, with exit code 0.
  await servers[0]!.stop();
  const after = [...door.given];
  await wait(500);
  going = false;
  await Promise.all(traffic);
  expect(statuses.filter(status => status >= 400)).toEqual([]);
  expect(door.given[0]).toBe(after[0]);
  expect(door.given[1]).toBeGreaterThan(after[1]!);
  expect(door.given[2]).toBeGreaterThan(after[2]!);
  await inDatabase({ DATABASE_URL: postgres.url }, async database => {
    const [organisation] = await database.db.selectFrom('organisation').select('id').execute();
    await expectWhole(database, organisation!.id, []);
  });
});
