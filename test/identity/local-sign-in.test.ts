import { beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { issueCode } from '../../src/foundation/identity/local/one-time-codes.ts';
import { testClock, testDatabase } from '../../src/foundation/store/test-database.ts';
import { browse } from '../support/browse.ts';
import { webConfig } from '../support/web-config.ts';

const clock = testClock();
const announced: string[] = [];
const rooms = testDatabase({
  now: clock.now,
  signIn: { mode: 'local', announce: code => void announced.push(code) },
});
const app = createApp(webConfig(), rooms.services);
const issue = () => issueCode(rooms.services);

beforeEach(async () => {
  announced.length = 0;
  await rooms.database.db.deleteFrom('session').execute();
});

test('the first time: the code, a first organisation, and on from there', async () => {
  const browser = browse(app);
  const code = await issue();
  const choose = await browser.land(browser.post('/inloggen/eenmalig', { code }));
  expect(choose.path).toBe('/organisatie/kiezen');
  expect(choose.text).toContain('Je hoort nog bij geen organisatie');
  const wrong = await browser.land(
    browser.post('/organisatie/nieuw', { person: '', name: '', kind: 'x', kvk: '1' }),
  );
  expect(wrong.status).toBe(400);
  for (const field of ['person', 'name', 'kind', 'kvk']) expect(wrong.text).toContain(`href="#${field}"`);
  const home = await browser.land(
    browser.post('/organisatie/nieuw', { person: 'Jo de Vries', name: 'Bakkerij', kind: 'client', kvk: '' }),
  );
  expect(home.path).toBe('/organisatie');
  expect(home.text).toContain('Jo de Vries');
  expect(home.text).toContain('beheerder');

  // The second time there is one organisation, and nothing to choose.
  const later = browse(app);
  expect((await later.land(later.post('/en/sign-in/once', { code: await issue() }))).path).toBe(
    '/en/organisation',
  );
});

test('a code works once, for ten minutes, and only the newest', async () => {
  const enter = async (code: string) => (await browse(app).post('/inloggen/eenmalig', { code })).status;
  const [old, code] = [await issue(), await issue()];
  expect(await enter(old)).toBe(400);
  expect(await enter(code.toLowerCase().replaceAll('-', ''))).toBe(303);
  expect(await enter(code)).toBe(400);
  const late = await issue();
  clock.pass(10 * 60 + 1);
  expect(await enter(late)).toBe(400);
});

test('looking at the page with the code does not use it, and the code is in no address', async () => {
  const code = await issue();
  const browser = browse(app);
  expect((await browser.get('/inloggen/eenmalig')).status).toBe(200);
  expect((await app.request(`http://waaier.test/inloggen/eenmalig?code=${code}`)).status).toBe(200);
  expect((await browser.post('/inloggen/eenmalig', { code })).status).toBe(303);
  expect(rooms.logged.join()).not.toContain(code);
});

test('a new code comes up where the server runs, never on the page', async () => {
  const response = await browse(app).post('/inloggen/eenmalig/nieuw');
  expect(announced).toHaveLength(1);
  expect(await response.text()).not.toContain(announced[0]);
  expect((await browse(app).post('/inloggen/eenmalig', { code: announced[0]! })).status).toBe(303);
});

test('signing out ends the session on the server as well', async () => {
  const browser = browse(app);
  await browser.post('/inloggen/eenmalig', { code: await issue() });
  const stolen = new Map(browser.cookies);
  expect((await browser.land(browser.post('/uitloggen'))).text).toContain('Je bent uitgelogd');
  const thief = browse(app);
  for (const [name, value] of stolen) thief.cookies.set(name, value);
  expect((await thief.land(thief.get('/organisatie'))).path).toBe('/inloggen');
});

test('signing in again gives a new token, and the old one opens nothing', async () => {
  const browser = browse(app);
  await browser.post('/inloggen/eenmalig', { code: await issue() });
  const before = browser.cookies.get('waaier-session')!;
  await browser.post('/inloggen/eenmalig', { code: await issue() });
  expect(browser.cookies.get('waaier-session')).not.toBe(before);
  const thief = browse(app);
  thief.cookies.set('waaier-session', before);
  expect((await thief.land(thief.get('/organisatie'))).path).toBe('/inloggen');
});

test('somebody who had to sign in first gets where they wanted to be', async () => {
  const browser = browse(app);
  expect((await browser.land(browser.get('/organisatie/logboek?action=member.join'))).path).toBe('/inloggen');
  const landed = await browser.land(browser.post('/inloggen/eenmalig', { code: await issue() }));
  expect(landed.path).toBe('/organisatie/logboek?action=member.join');
});

test('the token is kept as a hash only, in a cookie that no script can read', async () => {
  const browser = browse(app);
  const response = await browser.post('/inloggen/eenmalig', { code: await issue() });
  const cookie = response.headers.getSetCookie().find(line => line.startsWith('waaier-session='))!;
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Path=\//);
  expect(cookie).not.toMatch(/Max-Age|Expires|Domain|Secure/);
  const rows = await rooms.database.db.selectFrom('session').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('waaier-session'));
});

test('with https the cookie is Secure and of this host alone', async () => {
  const secure = createApp(webConfig({ secure: true }), {
    ...rooms.services,
    database: rooms.database,
    secure: true,
  });
  const response = await browse(secure).post('/inloggen/eenmalig', { code: await issue() });
  const cookie = response.headers.getSetCookie().find(line => line.includes('session='))!;
  expect(cookie).toMatch(/^__Host-waaier-session=/);
  expect(cookie).toMatch(/Secure/);
});

test('nobody else can be sent to another site after signing in', async () => {
  const browser = browse(app);
  await browser.get('//evil.example/organisatie');
  await browser.get('/organisatie/leden//evil.example');
  const landed = await browser.post('/inloggen/eenmalig', { code: await issue() });
  expect(landed.headers.get('location')).toMatch(/^\/organisatie/);
});
