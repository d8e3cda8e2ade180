import { expect, test } from 'vitest';
import { apiCaller } from '../../../../test/support/api-call.ts';
import { createApi } from '../../api/create-api.ts';
import { testDatabase } from '../../store/test-database.ts';
import { organisations } from '../domain.ts';
import { listMembers } from '../members/list-members.ts';
import { removeMember } from '../members/remove-member.ts';
import { hashToken } from '../session/token.ts';

const rooms = testDatabase();
const faults: unknown[] = [];
const api = createApi({
  domains: [organisations],
  services: rooms.services,
  report: fault => faults.push(fault),
});
const call = apiCaller(api, rooms);
const KEYS = '/organisation/keys';

/** What a program sends: its key and nothing of a browser. */
const by = (authorization: string, path = '/organisation', method = 'GET', body?: unknown, more = {}) =>
  api.request(path, {
    method,
    headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }), ...more },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const make = async (changes: object = {}): Promise<{ id: string; key: string }> => {
  const given = { name: 'Planning', role: 'reader', lastDay: '2027-03-31', ...changes };
  const { status, body } = await call('POST', KEYS, given, 'administrator');
  expect({ status, body }).toMatchObject({ status: 200 });
  return body;
};

test('a program comes in with its key, as a member with a role and a name of its own', async () => {
  const { id, key } = await make();
  expect(key).toMatch(/^waaier_[\w-]{43}$/);
  const response = await by(`Bearer ${key}`);
  expect(response.status).toBe(200);
  expect((await response.json()).you).toEqual({ id, name: 'Planning', role: 'reader' });
  const [listed] = (await call('GET', KEYS, undefined, 'administrator')).body.keys;
  expect(listed).toMatchObject({
    ...{ id, name: 'Planning', role: 'reader', lastDay: '2027-03-31', usedOn: '2026-11-22' },
    madeBy: 'Ours administrator',
  });
  const members = await listMembers(rooms.services, rooms.actor('reader'));
  expect(members.filter(({ program }) => program).map(({ person }) => person)).toEqual([id]);
});

test('the database keeps only a hash, and the journal no key and no name in the open', async () => {
  const { id, key } = await make({ name: 'Salarissen' });
  const row = await rooms.database.db
    .selectFrom('api_key')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.token_hash).toBe(hashToken(key));
  const entries = await rooms.database.db
    .selectFrom('journal')
    .selectAll()
    .where('subject_id', '=', id)
    .execute();
  expect(entries.map(({ action }) => action)).toEqual(['key.create']);
  expect(JSON.stringify([row, entries])).not.toContain(key);
  expect(JSON.stringify(entries)).not.toContain('Salarissen');
});

test('a program does what its role may from anywhere, and never what is for people', async () => {
  const { key } = await make({ role: 'editor' });
  const elsewhere = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  const given = { name: 'X', role: 'reader', lastDay: '2027-03-31' };
  expect((await by(`Bearer ${key}`, KEYS, 'POST', given, elsewhere)).status).toBe(403);
  expect((await by(`Bearer ${key}`, '/organisation/journal')).status).toBe(200);
  expect((await by(`Bearer ${key}`, '/organisation/journal/_verify')).status).toBe(403);
  for (const role of ['approver', 'administrator'])
    expect((await call('POST', KEYS, { ...given, role }, 'administrator')).body.errors[0].pointer).toBe(
      '/role',
    );
});

test('nobody raises a program to a role for people, and a key of one that was raised opens nothing', async () => {
  const { id, key } = await make();
  const raise = (role: string) =>
    call('PUT', `/organisation/members/${id}/role`, { role, version: 1 }, 'administrator');
  expect((await raise('approver')).status).toBe(409);
  expect((await raise('editor')).body).toEqual({ version: 2 });
  await rooms.database.db
    .updateTable('membership')
    .set({ role: 'administrator' })
    .where('person_id', '=', id)
    .execute();
  expect((await by(`Bearer ${key}`)).status).toBe(401);
  await removeMember(rooms.services, rooms.actor('administrator'), id);
});

test('a key stops when it is revoked, when its member goes, and after its last day', async () => {
  const revoked = await make();
  expect(
    (await call('DELETE', `${KEYS}/${revoked.id}`, undefined, 'administrator', rooms.theirs)).status,
  ).toBe(404);
  expect((await by(`Bearer ${revoked.key}`)).status).toBe(200);
  expect((await call('DELETE', `${KEYS}/${revoked.id}`, undefined, 'administrator')).status).toBe(200);
  expect((await call('DELETE', `${KEYS}/${revoked.id}`, undefined, 'administrator')).status).toBe(404);
  expect((await by(`Bearer ${revoked.key}`)).status).toBe(401);

  const gone = await make();
  await removeMember(rooms.services, rooms.actor('administrator'), gone.id, 1);
  expect((await by(`Bearer ${gone.key}`)).status).toBe(401);

  const short = await make({ lastDay: '2026-11-22' });
  rooms.clock.set('2026-11-22T22:59:00Z');
  expect((await by(`Bearer ${short.key}`)).status).toBe(200);
  rooms.clock.set('2026-11-22T23:01:00Z');
  expect((await by(`Bearer ${short.key}`)).status).toBe(401);
  rooms.clock.set('2026-11-22T10:00:00Z');
});

test('a header that is no key says how to come in, and a cookie beside it does not count', async () => {
  const cookie = await rooms.cookie('administrator');
  for (const authorization of ['', 'Bearer', 'Basic eDp5', `Bearer ${'x'.repeat(50)}`, 'Bearer a b']) {
    const response = await by(authorization, '/organisation', 'GET', undefined, { cookie });
    expect(response.status, authorization).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  }
});

test('what is filled in is told all at once', async () => {
  const pointers = async (given: object) =>
    (await call('POST', KEYS, given, 'administrator')).body.errors.map(
      ({ pointer }: { pointer: string }) => pointer,
    );
  expect(await pointers({ name: '', role: 'boss', lastDay: 'soon' })).toEqual(['/name', '/role', '/lastDay']);
  const empty = await call(
    'POST',
    KEYS,
    { name: ' ', role: 'reader', lastDay: '2027-01-01' },
    'administrator',
  );
  expect(empty.body.errors).toMatchObject([
    { pointer: '/name', detail: expect.stringContaining('Vul in waarvoor') },
  ]);
  for (const lastDay of ['2026-11-21', '2027-11-24'])
    expect(await pointers({ name: 'X', role: 'reader', lastDay })).toEqual(['/lastDay']);
  expect(faults).toEqual([]);
});
