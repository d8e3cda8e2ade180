import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Role } from '../../src/foundation/store/schema.ts';
import { testDatabase } from '../../src/foundation/store/test-database.ts';
import { webConfig } from '../support/web-config.ts';

const rooms = testDatabase();
const app = createApp(webConfig(), rooms.services);

async function call(role: Role, method: string, path: string, body?: unknown, site = 'same-origin') {
  const response = await app.request(`http://waaier.test/v1${path}`, {
    method,
    headers: {
      cookie: await rooms.cookie(role),
      'Sec-Fetch-Site': site,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('who am I, and for which organisation', async () => {
  const { body } = await call('approver', 'GET', '/organisation');
  expect(body).toEqual({
    id: rooms.ours.organisation,
    name: 'Ours',
    kind: 'client',
    kvk: null,
    fourEyes: false,
    version: 1,
    you: { id: rooms.ours.people.approver, name: 'Ours approver', role: 'approver' },
  });
});

test('settings change once per version seen, and everything wrong is said at once', async () => {
  const change = { name: 'Ours', fourEyes: true, version: 1 };
  expect(await call('administrator', 'PUT', '/organisation/settings', change)).toEqual({
    status: 200,
    body: { version: 2 },
  });
  const late = await call('administrator', 'PUT', '/organisation/settings', change);
  expect(late).toMatchObject({ status: 409, body: { title: 'Conflict' } });
  const wrong = await call('administrator', 'PUT', '/organisation/settings', { fourEyes: 'x', extra: 1 });
  expect(wrong.status).toBe(400);
  expect((wrong.body.errors as { pointer: string }[]).map(({ pointer }) => pointer).toSorted()).toEqual([
    '/extra',
    '/fourEyes',
    '/name',
    '/version',
  ]);
});

test('members: a role, the last administrator, somebody who is not there', async () => {
  const { body } = await call('reader', 'GET', '/organisation/members');
  expect((body.members as unknown[]).length).toBe(4);
  const { reader, administrator } = rooms.ours.people;
  const put = (person: string, change: object) =>
    call('administrator', 'PUT', `/organisation/members/${person}/role`, change);
  expect(await put(reader, { role: 'editor', version: 1 })).toMatchObject({
    status: 200,
    body: { version: 2 },
  });
  expect((await put(administrator, { role: 'reader', version: 1 })).status).toBe(409);
  expect((await put(rooms.theirs.people.reader, { role: 'reader', version: 1 })).status).toBe(404);
  expect((await call('administrator', 'DELETE', `/organisation/members/${reader}`)).body).toEqual({
    person: reader,
  });
  expect((await call('administrator', 'DELETE', `/organisation/members/${reader}`)).status).toBe(404);
});

test('invitations: made, listed without their code, withdrawn', async () => {
  const made = await call('administrator', 'POST', '/organisation/invitations', { role: 'reader' });
  expect(made.body.link).toBe(`http://waaier.test/uitnodiging#${made.body.code}`);
  const listed = await call('administrator', 'GET', '/organisation/invitations');
  expect(JSON.stringify(listed.body)).not.toContain(made.body.code);
  expect((listed.body.invitations as unknown[]).length).toBe(1);
  expect((await call('administrator', 'DELETE', `/organisation/invitations/${made.body.id}`)).status).toBe(
    200,
  );
  expect((await call('administrator', 'DELETE', `/organisation/invitations/${made.body.id}`)).status).toBe(
    404,
  );
});

test('the journal: filtered, and personal values only for who may read them', async () => {
  const read = async (role: Role) =>
    (
      (await call(role, 'GET', '/organisation/journal?action=member.role')).body.entries as {
        after: unknown;
      }[]
    )[0]?.after;
  expect(await read('approver')).toMatchObject({ name: { kind: 'value', value: 'Ours reader' } });
  expect(await read('editor')).toMatchObject({
    name: { kind: 'closed' },
    role: { kind: 'value', value: 'editor' },
  });
  expect((await call('editor', 'GET', '/organisation/journal?from=yesterday&x=1')).status).toBe(400);
});

test('another site cannot change anything with the cookie of who visits it', async () => {
  const { status } = await call(
    'administrator',
    'POST',
    '/organisation/invitations',
    { role: 'administrator' },
    'cross-site',
  );
  expect(status).toBe(403);
  const { body } = await call('administrator', 'GET', '/organisation/invitations');
  expect(body).toEqual({ invitations: [] });
});

test('the document tells how to show who one is', async () => {
  const document = await (await app.request('/v1/openapi.json')).json();
  expect(document.components.securitySchemes.session).toMatchObject({
    type: 'apiKey',
    in: 'cookie',
    name: 'waaier-session',
  });
  expect(document.paths['/organisation'].get.security).toEqual([{ session: [] }, { key: [] }]);
  expect(document.paths['/assessments'].post.security).toBeUndefined();
});
