import { beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { anEngagement } from '../../src/engagements/model/fixture.ts';
import { addEngagement } from '../../src/engagements/store/add-engagement.ts';
import type { Mail } from '../../src/foundation/mail/mail.ts';
import type { Role } from '../../src/foundation/store/schema.ts';
import { testDatabase } from '../../src/foundation/store/test-database.ts';
import { webConfig } from '../support/web-config.ts';

const rooms = testDatabase();
const mail: Mail = { send: async () => {}, close: () => {} };
const services = Object.defineProperties({ mail }, Object.getOwnPropertyDescriptors(rooms.services));
const faults: unknown[] = [];
const config = webConfig({ reportError: error => void faults.push(error) });
const app = createApp(config, rooms.services);
const mailing = createApp(config, services as typeof rooms.services);
const INBOX = '/organisatie/herinneringen';

const get = async (path: string, role: Role = 'reader', on = app) =>
  on.request(`http://waaier.test${path}`, { headers: { Cookie: await rooms.cookie(role) } });
const post = async (path: string, fields: Record<string, string> = {}, role: Role = 'editor') =>
  app.request(`http://waaier.test${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      Cookie: await rooms.cookie(role),
      Origin: 'http://waaier.test',
      'Sec-Fetch-Site': 'same-origin',
    },
  });
const text = async (answer: Response | Promise<Response>) => (await answer).text();
let id: string;

beforeAll(async () => {
  rooms.clock.set('2026-12-01T10:00:00Z');
  ({ id } = await addEngagement(rooms.services, rooms.actor('editor'), anEngagement()));
});

test('an inbox is filled, put off and done by who may, with nothing but forms', async () => {
  expect(await text(get(INBOX))).toContain('Er is nu niets te doen.');
  expect((await post(INBOX, {}, 'reader')).status).toBe(403);
  expect((await post(INBOX)).headers.get('Location')).toBe(`${INBOX}?saved=made`);
  const page = await text(get('/en/organisation/reminders', 'editor'));
  expect(page).toContain('End date is near');
  const [, reminder] = /reminders\/([0-9a-f-]{36})\/done/.exec(page)!;
  expect(await text(get(INBOX))).not.toContain('/klaar');
  const later = await post(`${INBOX}/${reminder}/later`, { version: '1', days: '7' });
  expect(later.headers.get('Location')).toBe(`${INBOX}?saved=later`);
  expect(await text(get(INBOX))).toContain('8 december 2026');
  expect((await post(`${INBOX}/${reminder}/klaar`, { version: '1' })).status).toBe(409);
  expect((await post(`${INBOX}/${reminder}/klaar`, { version: '2' })).status).toBe(303);
  expect(await text(get(INBOX))).not.toContain('8 december 2026');
});

test('mail is promised only where it can be sent, and only to who has an address', async () => {
  expect(await text(get(INBOX))).not.toContain('Per mail');
  expect(await text(get(INBOX, 'reader', mailing))).toContain('Waaier kent geen e-mailadres van je');
});

test('settings say what is allowed, and keep what was typed', async () => {
  const path = `${INBOX}/instellingen`;
  expect((await get(path)).status).toBe(403);
  expect(await text(get(path, 'administrator'))).toContain('value="30, 7"');
  const wrong = await post(
    path,
    { daysBefore: '30, soon', intervalMonths: '0', version: '1' },
    'administrator',
  );
  expect(wrong.status).toBe(400);
  const page = await wrong.text();
  for (const part of ['value="30, soon"', 'Hooguit vijf hele getallen', 'van 1 tot en met 60'])
    expect(page).toContain(part);
  const version = /name="version" value="(\d+)"/.exec(await text(get(path, 'administrator')))![1]!;
  const right = { daysBefore: '60', intervalMonths: '', onExtension: 'yes', version };
  expect((await post(path, right, 'administrator')).status).toBe(303);
  expect((await post(path, right, 'administrator')).status).toBe(409);
});

test('a calendar is read without signing in, by its secret alone', async () => {
  const page = await text(post(`${INBOX}/agenda`, { do: 'make' }, 'reader'));
  const [, token] = /http:\/\/waaier\.test\/agenda\/([\w-]{43})/.exec(page)!;
  const feed = await app.request(`http://waaier.test/agenda/${token}`);
  expect(feed.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  expect(await feed.text()).toContain('BEGIN:VCALENDAR');
  expect((await app.request(`http://waaier.test/agenda/${'x'.repeat(43)}`)).status).toBe(404);
  await post(`${INBOX}/agenda`, { do: 'stop' }, 'reader');
  expect((await app.request(`http://waaier.test/agenda/${token}`)).status).toBe(404);
});

test('the file of an engagement is given as ZIP and as PDF, under the name of its reference', async () => {
  const zip = await get(`/organisatie/inhuur/${id}/dossier.zip`);
  expect(zip.headers.get('Content-Disposition')).toBe('attachment; filename="waaier-INH-001.zip"');
  expect(
    Buffer.from(await zip.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const pdf = await get(`/en/organisation/engagements/${id}/file.pdf`);
  expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
  expect(faults).toEqual([]);
});
