import { beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { anEngagement } from '../../src/engagements/model/fixture.ts';
import { addEngagement } from '../../src/engagements/store/add-engagement.ts';
import { findEngagement } from '../../src/engagements/store/find-engagement.ts';
import type { Role } from '../../src/foundation/store/schema.ts';
import { testDatabase } from '../../src/foundation/store/test-database.ts';
import { webConfig } from '../support/web-config.ts';

const rooms = testDatabase();
const faults: unknown[] = [];
const app = createApp(webConfig({ reportError: error => void faults.push(error) }), rooms.services);
const PAGE = '/organisatie/bewaartermijnen';

const get = async (path: string, role: Role = 'administrator') =>
  app.request(`http://waaier.test${path}`, { headers: { Cookie: await rooms.cookie(role) } });
const post = async (path: string, fields: Record<string, string>) =>
  app.request(`http://waaier.test${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      Cookie: await rooms.cookie('administrator'),
      Origin: 'http://waaier.test',
      'Sec-Fetch-Site': 'same-origin',
    },
  });
/** The fields of the forms on a page, as a browser would send them. */
const fieldsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*>/g)].map(([input]) =>
      ['name', 'value'].map(name => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''),
    ),
  ) as Record<string, string>;
let old: string;

beforeAll(async () => {
  const dates = { starts: '2015-01-01', ends: '2016-06-30' };
  ({ id: old } = await addEngagement(rooms.services, rooms.actor('editor'), anEngagement(dates)));
});

test('terms are shown with what they rest on, saved, and refused with what is allowed', async () => {
  const html = await (await get(PAGE)).text();
  for (const part of ['BWBR0002320', 'van Waaier', old, '22 november 2019']) expect(html).toContain(part);
  const fields = fieldsOf(html);
  const wrong = await post(PAGE, { ...fields, 'months-job': 'lang' });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain('value="lang"');
  expect((await post(PAGE, { ...fields, 'months-job': '6' })).status).toBe(303);
  expect((await post(PAGE, { ...fields, 'months-job': '7' })).status).toBe(409);
  expect((await get(PAGE, 'approver')).status).toBe(403);
});

test('what was shown is removed by a job, and never more than the terms let go', async () => {
  const remove = `${PAGE}/verwijderen`;
  const jobs = () => rooms.database.db.selectFrom('job').select('input').execute();
  expect((await post(remove, { engagement: '2026-11-22', evidence: '0' })).status).toBe(409);
  expect(await jobs()).toEqual([]);
  await post(remove, { engagement: '2019-11-22' });
  expect(await jobs()).toEqual([{ input: { before: { engagement: '2019-11-22' } } }]);
});

test('a worker is forgotten after asking', async () => {
  const { engagement } = await findEngagement(rooms.services, rooms.actor('reader'), old);
  const path = `/organisatie/inhuur/opdrachtnemer/${engagement.workerId}/vergeten`;
  const ask = await (await get(path)).text();
  expect(ask).toContain('AVG artikel 17');
  expect((await post(path, { version: '9' })).status).toBe(409);
  expect((await post(path, { version: '1' })).status).toBe(303);
  expect(await (await get(`/organisatie/inhuur/${old}`)).text()).not.toContain('W. Voorbeeld');
  expect(faults).toEqual([]);
});
