import { expect, test } from 'vitest';
import { webConfig } from '../../../../test/support/web-config.ts';
import { createApi } from '../../api/create-api.ts';
import { within } from '../../store/context.ts';
import { testDatabase } from '../../store/test-database.ts';
import { createWeb } from '../../web/web.ts';
import { jobs } from '../domain.ts';
import { counting } from '../fixture.ts';
import type { JobKind } from '../kind.ts';
import { runJob } from '../run-job.ts';
import { startJob } from '../start-job.ts';

const rooms = testDatabase();
const kind: JobKind = {
  ...(counting as JobKind),
  page: () => ({ nl: '/organisatie/taken', en: '/en/organisation/jobs' }),
};
const room = jobs([kind]);

async function visit(role: 'reader' | 'editor', path: string, method = 'GET'): Promise<Response> {
  const site = { config: webConfig(), nav: [], footer: [], organisationNav: room.organisationNav! };
  const app = createWeb(site, createApi({ domains: [room], services: rooms.services }), rooms.services);
  room.organisationPages?.(app, rooms.services);
  const headers = { Cookie: await rooms.cookie(role), 'Sec-Fetch-Site': 'same-origin' };
  return app.request(path, { method, headers });
}

const ask = (pieces: number) => {
  const actor = rooms.actor('editor');
  return within(rooms.database.app, actor.context, tx => startJob(tx, actor, counting, { pieces, pause: 0 }));
};
const work = (id: string) =>
  runJob(rooms.services, [kind], { organisation: rooms.ours.organisation, id }, new AbortController().signal);

test('the list tells how far a job is and what came of it, and who may stop it can', async () => {
  const empty = await (await visit('reader', '/organisatie/taken')).text();
  expect(empty).toContain('Er zijn nog geen taken geweest.');
  expect(empty).not.toContain('data-live');

  const id = await ask(3);
  const waiting = await (await visit('editor', '/organisatie/taken')).text();
  expect(waiting).toContain('data-live="yes"');
  expect(waiting).toContain('Wacht');
  expect(waiting).toContain('Ours editor');
  expect(waiting).toContain(`/organisatie/taken/${id}/stoppen`);
  const reader = await (await visit('reader', '/organisatie/taken')).text();
  expect(reader).not.toContain('/stoppen');
  expect((await visit('reader', `/organisatie/taken/${id}/stoppen`, 'POST')).status).toBe(403);

  const stopped = await visit('editor', `/organisatie/taken/${id}/stoppen`, 'POST');
  expect([stopped.status, stopped.headers.get('Location')]).toEqual([303, '/organisatie/taken']);
  const after = await (await visit('editor', '/organisatie/taken')).text();
  expect(after).toContain('Gestopt');
  expect(after).not.toContain('data-live="yes"');
  expect((await visit('editor', `/organisatie/taken/${id}/stoppen`, 'POST')).status).toBe(409);

  expect((await visit('editor', `/organisatie/taken/${id}/opnieuw`, 'POST')).status).toBe(303);
  await work(id);
  const done = await (await visit('editor', '/en/organisation/jobs')).text();
  expect(done).toContain('Done');
  expect(done).toContain('<dt>Pieces</dt><dd>3</dd>');
});

test('the same by the API', async () => {
  const id = await ask(2);
  const path = `/v1/organisation/jobs/${id}`;
  expect(await (await visit('reader', path)).json()).toMatchObject({
    id,
    kind: 'test.counting',
    state: 'queued',
    done: 0,
    total: null,
    startedBy: { name: 'Ours editor' },
  });
  expect((await visit('reader', `${path}/_cancel`, 'POST')).status).toBe(403);
  expect(await (await visit('editor', `${path}/_cancel`, 'POST')).json()).toMatchObject({
    state: 'cancelled',
  });
  expect((await visit('editor', `${path}/_cancel`, 'POST')).status).toBe(409);
  expect(await (await visit('editor', `${path}/_retry`, 'POST')).json()).toMatchObject({ state: 'queued' });
  await work(id);
  const { jobs: list } = (await (await visit('reader', '/v1/organisation/jobs')).json()) as {
    jobs: readonly { id: string; state: string; result: unknown }[];
  };
  expect(list.find(job => job.id === id)).toMatchObject({ state: 'done', result: { pieces: 2 } });
});

test('a page that asks by itself how far a job is does not make the session last', async () => {
  const app = createWeb({ config: webConfig(), nav: [], footer: [] }, undefined, rooms.services);
  room.organisationPages?.(app, rooms.services);
  const cookie = await rooms.cookie('editor');
  const look = async (headers: Record<string, string>) =>
    (await app.request('/organisatie/taken', { headers: { Cookie: cookie, ...headers } })).status;
  const { silence } = rooms.services.sessions;
  rooms.clock.pass(silence - 60);
  expect(await look({ 'Waaier-Background': 'yes' })).toBe(200);
  rooms.clock.pass(120);
  expect(await look({ 'Waaier-Background': 'yes' })).not.toBe(200);
});
