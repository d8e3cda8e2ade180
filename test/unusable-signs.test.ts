import { expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { testDatabase } from '../src/foundation/store/test-database.ts';
import { browse } from './support/browse.ts';
import { webConfig } from './support/web-config.ts';

const faults: unknown[] = [];
const rooms = testDatabase();
const app = createApp(webConfig({ reportError: error => void faults.push(error) }), rooms.services);

const send = async (path: string, init: Omit<RequestInit, 'headers'> = {}, headers = {}) => {
  const cookie = await rooms.cookie('administrator');
  return app.request(path, {
    ...init,
    headers: { 'Sec-Fetch-Site': 'same-origin', Cookie: cookie, ...headers },
  });
};

test('a name with a sign that no database keeps: said at its field, and what was typed stays', async () => {
  const response = await send('/en/organisation/new', {
    method: 'POST',
    body: new URLSearchParams({
      person: 'Jo\u0010',
      name: 'Bak\u0000kerij',
      kind: 'adviser',
      kvk: '12345678',
    }),
  });
  const page = await response.text();
  expect([response.status, faults]).toEqual([400, []]);
  expect(page).toContain('Now there is a sign in it that is not possible: U+0010.');
  expect(page).toContain('Now there is a sign in it that is not possible: U+0000.');
  expect(page).toContain('href="#name"');
  expect(page).toContain('value="12345678"');
});

test('in an address it is named, on a page and in the API', async () => {
  const page = await send('/organisatie/inhuur?outcome=%00');
  expect(page.status).toBe(400);
  expect(await page.text()).toContain('in “outcome” staat een teken dat niet kan: U+0000');
  const answer = await send('/v1/organisation/engagements?outcome=%00');
  expect(answer.status).toBe(400);
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({
    errors: [{ in: 'query', pointer: '/outcome', code: 'unusable-sign' }],
  });
  expect((await browse(app).get('/beoordelen/vraag/%00')).status).toBe(404);
  expect(faults).toEqual([]);
});

test('in JSON it is named with its place', async () => {
  const body = '{"reference":"a\\u0000","worker":{"name":"\\ud800"}}';
  const type = { 'Content-Type': 'application/json' };
  const response = await send('/v1/organisation/engagements', { method: 'POST', body }, type);
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: readonly { pointer: string }[] };
  expect(errors.map(({ pointer }) => pointer)).toEqual(['/reference', '/worker/name']);
  expect(faults).toEqual([]);
});
