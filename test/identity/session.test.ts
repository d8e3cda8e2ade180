import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { issueCode } from '../../src/foundation/identity/local/one-time-codes.ts';
import { readSettings } from '../../src/foundation/identity/organisations/change-settings.ts';
import { testDatabase } from '../../src/foundation/store/test-database.ts';
import { type Browse, browse } from '../support/browse.ts';
import { webConfig } from '../support/web-config.ts';

const rooms = testDatabase();
const { clock, services } = rooms;
const app = createApp(webConfig(), services);
const MINUTE = 60;
const HOUR = 60 * MINUTE;

async function signedIn(role: Parameters<typeof rooms.cookie>[0] = 'administrator'): Promise<Browse> {
  const browser = browse(app);
  const [name = '', value = ''] = (await rooms.cookie(role)).split('=');
  browser.cookies.set(name, value);
  return browser;
}

const landing = async (browser: Browse, path = '/organisatie') =>
  (await browser.land(browser.get(path))).path;

test('a session lasts as long as it is used, and ends after 15 minutes of silence', async () => {
  const browser = await signedIn();
  for (let i = 0; i < 4; i += 1) {
    clock.pass(14 * MINUTE);
    expect(await landing(browser)).toBe('/organisatie');
  }
  clock.pass(15 * MINUTE + 10);
  const page = await browser.land(browser.get('/organisatie'));
  expect(page.path).toBe('/inloggen');
  expect(page.text).toContain('Je sessie is afgelopen');
});

test('whatever happens it ends after 12 hours', async () => {
  const browser = await signedIn();
  for (let i = 0; i < 71; i += 1) {
    clock.pass(10 * MINUTE);
    expect(await landing(browser)).toBe('/organisatie');
  }
  clock.pass(10 * MINUTE + 1);
  expect(await landing(browser)).toBe('/inloggen');
});

test('a page asks how long a session lasts without making it last, and can make it last', async () => {
  const browser = await signedIn();
  clock.pass(13 * MINUTE);
  expect(await (await browser.get('/sessie/tijd')).json()).toEqual({ seconds: 2 * MINUTE, extendable: true });
  expect(await (await browser.get('/sessie/tijd')).json()).toEqual({ seconds: 2 * MINUTE, extendable: true });
  expect(await (await browser.post('/sessie/verlengen')).json()).toEqual({
    seconds: 15 * MINUTE,
    extendable: true,
  });
  clock.pass(16 * MINUTE);
  const ended = await browser.post('/sessie/verlengen');
  expect(ended.status).toBe(401);
  expect(await ended.json()).toEqual({ seconds: 0, extendable: false });
});

test('near the end of the longest time it says that nothing makes it last', async () => {
  const browser = await signedIn();
  for (let i = 0; i < 71; i += 1) {
    clock.pass(10 * MINUTE);
    await browser.get('/organisatie');
  }
  clock.pass(9 * MINUTE);
  expect(await (await browser.post('/sessie/verlengen')).json()).toEqual({
    seconds: MINUTE,
    extendable: false,
  });
});

test('another site cannot make a session last', async () => {
  const response = await app.request('http://waaier.test/sessie/verlengen', {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'cross-site', cookie: await rooms.cookie('reader') },
  });
  expect(response.status).toBe(403);
});

const settingsForm = async () => {
  const { version, fourEyes } = await readSettings(services, rooms.actor('administrator'));
  return {
    fields: {
      name: 'Nieuwe naam, “met” leestekens & <b>',
      version: String(version),
      ...(fourEyes && { fourEyes: 'yes' }),
    },
  };
};

/** Signs in again as the administrator, by way of the sign-in page. */
async function again(browser: Browse, person: string): Promise<Awaited<ReturnType<Browse['land']>>> {
  // The person of local mode takes the place of the one whose session ended, or does not.
  await rooms.database.db
    .updateTable('person')
    .set({ issuer: 'test', subject: crypto.randomUUID() })
    .where('issuer', '=', 'local')
    .execute();
  await rooms.database.db
    .updateTable('person')
    .set({ issuer: 'local', subject: 'this-machine' })
    .where('id', '=', person)
    .execute();
  return browser.land(browser.post('/inloggen/eenmalig', { code: await issueCode(services) }));
}

test('what was typed survives the end of a session, and is done only when sent again', async () => {
  const browser = await signedIn();
  const { fields } = await settingsForm();
  clock.pass(HOUR);
  const ended = await browser.land(browser.post('/organisatie/instellingen', fields));
  expect(ended.path).toBe('/sessie/afgelopen');
  expect(ended.text).toContain('Wat je had ingevuld, is bewaard');
  expect((await readSettings(services, rooms.actor('administrator'))).name).toBe('Ours');

  const back = await again(browser, rooms.ours.people.administrator);
  expect(back.path).toBe('/sessie/verder');
  expect(back.text).toContain('Nieuwe naam, “met” leestekens &amp; &lt;b&gt;');
  const hidden = Object.fromEntries(
    [...back.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ]),
  );
  expect(hidden).toEqual(fields);
  const [, action = ''] = /<form method="post" action="(\/organisatie\/instellingen)"/.exec(back.text) ?? [];
  const done = await browser.land(browser.post(action, hidden));
  expect(done.text).toContain('De instellingen zijn bewaard');
  expect((await readSettings(services, rooms.actor('administrator'))).name).toBe(fields.name);
});

test('what somebody typed is not shown to who signs in next at the same machine', async () => {
  const browser = await signedIn();
  clock.pass(HOUR);
  await browser.land(browser.post('/organisatie/instellingen', { name: 'Geheim plan', version: '1' }));
  const other = await again(browser, rooms.ours.people.reader);
  expect(other.path).not.toBe('/sessie/verder');
  expect((await browser.land(browser.get('/sessie/verder'))).text).not.toContain('Geheim plan');
});

test('what was typed is kept for half an hour', async () => {
  const browser = await signedIn();
  clock.pass(HOUR);
  await browser.land(browser.post('/organisatie/instellingen', { name: 'Te laat', version: '1' }));
  clock.pass(31 * MINUTE);
  expect((await again(browser, rooms.ours.people.administrator)).path).not.toBe('/sessie/verder');
});

test('a form too large for a cookie stays on the page, which says how to send it', async () => {
  const browser = await signedIn();
  clock.pass(HOUR);
  const name = Array.from({ length: 400 }, () => crypto.randomUUID()).join(' woord ');
  const page = await browser.land(browser.post('/organisatie/instellingen', { name, version: '1' }));
  expect(page.status).toBe(401);
  expect(page.text).toContain(name);
  expect(page.text).toContain('target="_blank"');
});

test('what somebody sends who never had a session is not kept', async () => {
  const browser = browse(app);
  expect((await browser.land(browser.post('/organisatie/instellingen', { name: 'x' }))).path).toBe(
    '/inloggen',
  );
  expect([...browser.cookies.keys()]).toEqual([]);
});

test('ended sessions are forgotten after a day, the others stay', async () => {
  await rooms.database.db.deleteFrom('session').execute();
  const old = await signedIn();
  clock.pass(25 * HOUR + 15 * MINUTE);
  const fresh = await signedIn();
  await again(browse(app), rooms.ours.people.editor);
  const rows = await rooms.database.db.selectFrom('session').select('person_id').execute();
  expect(rows).toHaveLength(2);
  expect(await landing(fresh)).toBe('/organisatie');
  expect(await landing(old)).toBe('/inloggen');
});

test('somebody without a session leaves nothing on the server and in the browser', async () => {
  const browser = browse(app);
  const before = await rooms.database.db.selectFrom('session').selectAll().execute();
  const page = await browser.land(browser.get('/beoordelen'));
  expect(page.status).toBe(200);
  expect(page.text).toContain('href="/inloggen"');
  expect(page.text).not.toContain('session-warning');
  expect(browser.cookies.size).toBe(0);
  expect(await rooms.database.db.selectFrom('session').selectAll().execute()).toEqual(before);
});

test('one person works for two organisations, and sees one at a time', async () => {
  const { ours, theirs, database } = rooms;
  const person = theirs.people.editor;
  await database.db
    .insertInto('membership')
    .values({ organisation_id: ours.organisation, person_id: person, role: 'reader' })
    .execute();
  const browser = browse(app);
  const landed = await again(browser, person);
  expect(landed.path).toBe('/organisatie/kiezen');
  expect((await browser.land(browser.post('/organisatie/kiezen', { organisation: '' }))).status).toBe(400);
  expect(
    (await browser.land(browser.post('/organisatie/kiezen', { organisation: crypto.randomUUID() }))).status,
  ).toBe(404);
  const chosen = await browser.land(browser.post('/organisatie/kiezen', { organisation: ours.organisation }));
  expect(chosen.path).toBe('/organisatie');
  expect(chosen.text).toContain('lezer');
  expect((await browser.land(browser.get('/organisatie/logboek'))).status).toBe(403);
  await browser.land(browser.post('/organisatie/kiezen', { organisation: theirs.organisation }));
  const members = await browser.land(browser.get('/organisatie/leden'));
  expect(members.text).toContain('Theirs reader');
  expect(members.text).not.toContain('Ours reader');
});

test('a journey by invitation, from link to member', async () => {
  const administrator = await signedIn();
  const made = await administrator.land(administrator.post('/organisatie/uitnodigingen', { role: 'editor' }));
  const [, code = ''] = /uitnodiging#([0-9A-Z-]+)</.exec(made.text) ?? [];
  expect(code).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  const guest = browse(app);
  expect((await guest.land(guest.post('/uitnodiging', { code: 'nonsense' }))).status).toBe(400);
  expect((await guest.land(guest.post('/uitnodiging', { code }))).path).toBe('/inloggen');
  const asked = await again(guest, (await newcomer()).id);
  expect(asked.path).toBe('/uitnodiging/aannemen');
  expect(asked.text).toContain('bewerker');
  const joined = await guest.land(guest.post('/uitnodiging/aannemen'));
  expect(joined.path).toBe('/organisatie');
  const late = browse(app);
  expect((await late.land(late.post('/uitnodiging', { code }))).text).toContain('niet (meer) te gebruiken');
});

async function newcomer(): Promise<{ readonly id: string }> {
  return rooms.database.db
    .insertInto('person')
    .values({ issuer: 'test', subject: crypto.randomUUID(), name: 'Nieuw', email: null })
    .returning('id')
    .executeTakeFirstOrThrow();
}
