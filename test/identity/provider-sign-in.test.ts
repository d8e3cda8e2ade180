import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createProvider } from '../../src/foundation/identity/oidc/provider.ts';
import { ProviderSettings } from '../../src/foundation/identity/oidc/provider-settings.ts';
import type { ProviderSignIn } from '../../src/foundation/identity/settings.ts';
import type { Services } from '../../src/foundation/services.ts';
import { testDatabase } from '../../src/foundation/store/test-database.ts';
import { type Walker, walker } from '../support/follow.ts';
import { type Next, startProvider, type TestProvider } from '../support/provider.ts';
import { webConfig } from '../support/web-config.ts';

/** The whole way: Waaier and a real provider, each with a server of its own on this machine. */
const rooms = testDatabase();
let provider: TestProvider;
let server: Server;
let address: string;
let services: Services;

beforeAll(async () => {
  const app: { fetch: (request: Request) => Response | Promise<Response> } = { fetch: () => new Response() };
  const listen = getRequestListener(request => app.fetch(request));
  server = createServer((request, response) => void listen(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = await startProvider([`${address}/inloggen/terug`]);
  const signIn: ProviderSignIn = {
    mode: 'provider',
    mayCreate: false,
    byNumber: { first: 'administrator', later: 'reader' },
    provider: createProvider(
      ProviderSettings.parse({
        issuer: provider.issuer,
        name: { nl: 'Proefdienst', en: 'Test service' },
        client: { authentication: 'client_secret_basic', id: provider.clientId, secretFile: 's' },
        assurance: { ask: ['substantial'], accept: ['substantial', 'high'] },
        claims: { organisation: { kvk: '/org/kvk', name: '/org/name' } },
      }),
      provider.secret,
      false,
    ),
  };
  services = { ...rooms.services, database: rooms.database, baseUrl: address, signIn };
  app.fetch = createApp(webConfig(), services).fetch;
});

afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await provider?.stop();
});

interface Landed {
  readonly path: string;
  readonly status: number;
  readonly text: string;
  readonly walk: Walker;
}

async function land(walk: Walker, url: string): Promise<Landed> {
  const { url: end, response } = await walk.go(url);
  return { path: end.pathname, status: response!.status, text: await response!.text(), walk };
}

const signInAs = (next: Next, walk = walker()): Promise<Landed> => {
  provider.next = next;
  return land(walk, `${address}/inloggen/begin`);
};

const claims = (sub: string, org?: object) => ({
  acr: 'substantial',
  claims: { sub, name: `Naam ${sub}`, email: `${sub}@example.org`, ...(org && { org }) },
});

test('the page to sign in offers the provider by its name', async () => {
  const page = await land(walker(), `${address}/en/sign-in`);
  expect(page.text).toContain('Sign in with Test service');
  expect(page.text).not.toContain('name="code"');
});

test('somebody without an organisation is signed in and told what to do', async () => {
  const page = await signInAs(claims('alone'));
  expect(page.path).toBe('/organisatie/kiezen');
  expect(page.text).toContain('Naam alone');
  expect(page.text).toContain('Vraag een beheerder');
  expect((await land(page.walk, `${address}/organisatie/nieuw`)).status).toBe(403);
});

test('the first with a KvK number runs the organisation, the next comes in as the settings say', async () => {
  const org = { kvk: '12345678', name: 'Bakkerij Voorbeeld' };
  const first = await signInAs(claims('baker', org));
  expect(first.path).toBe('/organisatie');
  expect(first.text).toContain('Bakkerij Voorbeeld');
  expect(first.text).toContain('beheerder');
  const second = await signInAs(claims('helper', { ...org, name: 'Andere naam' }));
  expect(second.text).toContain('Bakkerij Voorbeeld');
  expect(second.text).toContain('lezer');
  // Once in, a role is what an administrator made it.
  await rooms.database.db
    .updateTable('membership')
    .set({ role: 'approver' })
    .where('person_id', 'in', eb => eb.selectFrom('person').select('id').where('subject', '=', 'helper'))
    .execute();
  expect((await signInAs(claims('helper', org))).text).toContain('goedkeurder');
});

test('many who come first with a number at the same moment make one organisation with one administrator', async () => {
  const org = { kvk: '87654321' };
  // One after the other at the provider, all back at the same moment.
  const walks = [];
  for (let i = 0; i < 6; i += 1) {
    const walk = walker();
    provider.next = claims(`racer-${i}`, org);
    const { url } = await walk.go(`${address}/inloggen/begin`, at => at.pathname === '/inloggen/terug');
    walks.push({ walk, url: url.href });
  }
  const pages = await Promise.all(walks.map(({ walk, url }) => land(walk, url)));
  expect(pages.map(({ path }) => path)).toEqual(Array(6).fill('/organisatie'));
  const seats = await rooms.database.db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select('role')
    .where('kvk', '=', '87654321')
    .execute();
  expect(seats.map(({ role }) => role).toSorted()).toEqual(['administrator', ...Array(5).fill('reader')]);
});

test('who acts for another works for whom it is all about', async () => {
  const represents = {
    sub: '492099595',
    sub_id_type: 'urn:nl-eid-gdi:1.0:id:RSIN',
    iss: 'urn:uuid:1',
    represents: {
      sub: '90000001',
      sub_id_type: 'urn:nl-eid-gdi:1.0:id:KvKnr',
      iss: 'urn:uuid:2',
      name: 'Zorg BV',
    },
  };
  const page = await signInAs({ acr: 'high', claims: { sub: 'agent', name: 'Agent', represents } });
  expect(page.text).toContain('Zorg BV');
  const { after } = await rooms.database.db
    .selectFrom('journal')
    .innerJoin('organisation', 'organisation.id', 'journal.organisation_id')
    .select('after')
    .where('kvk', '=', '90000001')
    .where('action', '=', 'member.join')
    .executeTakeFirstOrThrow();
  expect(after).toContain('"by":"representation"');
});

test.each<[string, Next, number, string]>([
  ['says no', 'no', 403, 'Je bent niet ingelogd'],
  ['comes with too low a level', { ...claims('low'), acr: 'low' }, 403, 'hoger niveau'],
  [
    'has a BSN',
    { acr: 'high', claims: { sub: '900000012', sub_id_type: 'urn:nl-eid-gdi:1.0:id:BSN' } },
    403,
    'mag je BSN niet ontvangen',
  ],
  [
    'acts for somebody unknown',
    {
      acr: 'high',
      claims: { sub: 'x', represents: { sub: 'y', sub_id_type: 'urn:nl-eid-gdi:1.0:id:pseudonym' } },
    },
    403,
    'kennen we niet',
  ],
])('who %s is not let in, and reads why', async (_, next, status, text) => {
  const page = await signInAs(next);
  expect(page.path).toBe('/inloggen/terug');
  expect(page.status).toBe(status);
  expect(page.text).toContain(text);
  expect(page.walk.cookie(new URL(address).host)).not.toContain('waaier-session=');
  expect((await land(page.walk, `${address}/organisatie`)).path).toBe('/inloggen');
});

test('the faults are designed in English as well', async () => {
  provider.next = 'no';
  const page = await land(walker(), `${address}/en/sign-in/begin`);
  expect(page.text).toContain('<html lang="en">');
  expect(page.text).toContain('You are not signed in');
});

/** Goes to the provider and stops before coming back. */
async function halfway(sub: string): Promise<{ walk: Walker; back: URL }> {
  const walk = walker();
  provider.next = claims(sub);
  const { url } = await walk.go(`${address}/inloggen/begin`, at => at.pathname === '/inloggen/terug');
  return { walk, back: url };
}

test('an answer with another state, without a cookie, or for the second time lets nobody in', async () => {
  const tampered = await halfway('jo');
  tampered.back.searchParams.set('state', 'other');
  expect((await land(tampered.walk, tampered.back.href)).status).toBe(400);

  // What was sent to one browser is of no use to another.
  const stolen = await halfway('jo');
  expect((await land(walker(), stolen.back.href)).status).toBe(400);

  const replayed = await halfway('jo');
  expect((await land(replayed.walk, replayed.back.href)).path).toBe('/organisatie/kiezen');
  expect((await land(walker(), replayed.back.href)).status).toBe(400);
  const page = await land(replayed.walk, replayed.back.href);
  expect(page.status).toBe(400);
  expect(page.text).toContain('Dit inloggen kunnen we niet afmaken');
});

test('who stays away too long begins again', async () => {
  const { walk, back } = await halfway('slow');
  rooms.clock.pass(16 * 60);
  const page = await land(walk, back.href);
  expect(page.status).toBe(400);
  expect(page.text).toContain('duurde te lang');
});

test('the log says what went wrong and nothing of whom', async () => {
  // Of all the tests above.
  const log = rooms.logged.join('\n');
  for (const fault of ['denied', 'assurance', 'bsn', 'mismatch', 'expired'])
    expect(log).toContain(`"fault":"${fault}"`);
  for (const personal of ['jo', 'baker', '900000012', 'example.org', 'Naam', '12345678'])
    expect(log).not.toMatch(new RegExp(`\\b${personal}\\b`));
});
