import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { webConfig } from '../../../test/support/web-config.ts';
import { createApi } from '../api/create-api.ts';
import { createWeb } from '../web/web.ts';
import { currentRequest } from './current-request.ts';
import { createOperations, type Operations, type Surroundings } from './operations.ts';
import { readOperationsSettings } from './settings.ts';

interface Setup {
  readonly operations: Operations;
  readonly lines: readonly Record<string, unknown>[];
  ask(path: string, init?: RequestInit, peer?: string): Promise<Response>;
  pass(ms: number): void;
}

function setup(env: Record<string, string> = {}, around: Partial<Surroundings> = {}, local = true): Setup {
  const lines: Record<string, unknown>[] = [];
  let at = 0;
  const operations = createOperations(readOperationsSettings({ WAAIER_LOG: 'requests', ...env }, local), {
    answers: async () => true,
    write: line => void lines.push(JSON.parse(line)),
    now: () => new Date('2026-11-22T10:00:00Z'),
    clock: () => at,
    ...around,
  });
  const api = createApi({
    domains: [{ api: app => void app.get('/things/:id', c => c.json({ id: c.req.param('id') })) }],
    report: operations.logger.fault,
  });
  const config = webConfig({ operations, reportError: operations.logger.fault });
  const web = createWeb({ config, nav: [], footer: [] }, api);
  web.get('/en/thing/:id', c => {
    at += 12.34;
    operations.logger.event('seen', { number: 1 });
    return c.text('thing');
  });
  web.get('/en/fault', () => {
    throw new Error('about Jan');
  });
  web.get('/en/account', c => {
    currentRequest()?.takeAccount('person');
    return c.text('in');
  });
  return {
    operations,
    lines,
    ask: async (path, init, peer = '127.0.0.1') =>
      web.request(path, init, { incoming: { socket: { remoteAddress: peer } } }),
    pass: ms => {
      at += ms;
    },
  };
}

test('a request is written down by its pattern, with its id, and the id comes back', async () => {
  const { ask, lines } = setup();
  const id = '0123456789abcdef0123456789abcdef';
  const response = await ask('/en/thing/jan?name=jan', { headers: { 'X-Request-Id': id } });
  expect(response.headers.get('X-Request-Id')).toBe(id);
  const time = '2026-11-22T10:00:00.000Z';
  expect(lines).toEqual([
    { level: 'info', time, event: 'seen', request: id, number: 1 },
    {
      ...{ level: 'request', time, event: 'request', request: id },
      ...{ method: 'GET', route: '/en/thing/:id', status: 200, ms: 12.3 },
    },
  ]);
});

test.each(['Jan de Vries', 'jan.devries', '', 'a'.repeat(65), '--------------------', 'jan'])(
  'the id "%s" is not taken over',
  async given => {
    const { ask, lines } = setup();
    const response = await ask('/en/thing/1', { headers: { 'X-Request-Id': given } });
    const id = response.headers.get('X-Request-Id');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(lines.map(({ request }) => request)).toEqual([id, id]);
  },
);

test('the API, an address without a page, another method and a refusal are written down the same way', async () => {
  const { ask, lines } = setup();
  await ask('/v1/things/jan');
  await ask('/v1/jan');
  await ask('/jan');
  await ask('/en/thing/jan', { method: 'BREW' });
  await ask('/en/thing/jan', { method: 'POST', headers: { Origin: 'https://jan.example' } });
  await ask('/v1/things/jan', { headers: { Accept: 'text/html' } });
  expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
    ['GET', '/v1/things/:id', 200],
    ['GET', 'none', 404],
    ['GET', 'none', 404],
    ['other', 'none', 403],
    ['POST', 'none', 403],
    ['GET', '/v1/things/:id', 406],
  ]);
});

test('a fault is written down without what it says', async () => {
  const { ask, lines, operations } = setup({ WAAIER_LOG: 'faults' });
  const response = await ask('/en/fault');
  expect(response.status).toBe(500);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    ...{ level: 'error', event: 'fault', error: 'Error' },
    request: response.headers.get('X-Request-Id'),
  });
  expect(JSON.stringify(lines)).not.toContain('Jan');
  expect(await operations.metrics.text()).toContain('waaier_faults_total 1\n');
});

test('a client that asks too much waits: a page, a problem, and how long', async () => {
  const { ask, pass, operations } = setup({ WAAIER_LIMIT_ADDRESS: '10' });
  expect((await ask('/en/thing/1')).status).toBe(200);
  expect((await ask('/v1/things/1')).status).toBe(200);
  const page = await ask('/en/thing/1');
  expect(page.status).toBe(429);
  expect(page.headers.get('Retry-After')).toBe('6');
  expect(await page.text()).toContain('Wait 6 seconds.');
  const problem = await ask('/v1/things/1');
  expect(problem.status).toBe(429);
  expect(problem.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await problem.json()).toMatchObject({ status: 429, title: 'Te veel aanvragen' });
  // Another client, the files of the browser, and what machines ask go on.
  expect((await ask('/en/thing/1', {}, '192.0.2.1')).status).toBe(200);
  expect((await ask('/assets/browser.css')).status).toBe(200);
  expect((await ask('/health')).status).toBe(200);
  expect(await operations.metrics.text()).toContain('waaier_refused_total{by="address"} 2\n');
  pass(6000);
  expect((await ask('/en/thing/1')).status).toBe(200);
});

test('only a trusted proxy says for whom it asks', async () => {
  const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
  const behind = setup({ WAAIER_LIMIT_ADDRESS: '5', WAAIER_TRUST_PROXY: '127.0.0.1' });
  const statuses = async ({ ask }: Setup, addresses: readonly string[]) => {
    const seen: number[] = [];
    for (const address of addresses) seen.push((await ask('/en/thing/1', from(address))).status);
    return seen;
  };
  expect(await statuses(behind, ['192.0.2.1', '192.0.2.2', '192.0.2.1'])).toEqual([200, 200, 429]);
  const open = setup({ WAAIER_LIMIT_ADDRESS: '5' });
  expect(await statuses(open, ['192.0.2.1', '192.0.2.2'])).toEqual([200, 429]);
});

test('an account is counted wherever it comes from', async () => {
  const { ask } = setup({ WAAIER_LIMIT_ACCOUNT: '10' });
  const seen: number[] = [];
  for (const peer of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
    seen.push((await ask('/en/account', {}, peer)).status);
  expect(seen).toEqual([200, 200, 429]);
});

test('alive, ready, not ready, on the way out', async () => {
  let up = true;
  const { ask, operations, pass } = setup({}, { answers: async () => up });
  const seen = async (path: string) => {
    const response = await ask(path);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    return [response.status, await response.json()];
  };
  expect(await seen('/health')).toEqual([200, { status: 'ok' }]);
  expect(await seen('/ready')).toEqual([200, { status: 'ready' }]);
  up = false;
  pass(1001);
  expect(await seen('/ready')).toEqual([503, { status: 'unavailable' }]);
  expect(await seen('/health')).toEqual([200, { status: 'ok' }]);
  operations.stopping = true;
  expect(await seen('/ready')).toEqual([503, { status: 'stopping' }]);
  expect((await ask('/en/thing/1')).headers.get('Connection')).toBe('close');
});

test('asking whether it is ready does not wear the database out', async () => {
  let asked = 0;
  const { ask } = setup(
    {},
    {
      answers: async () => {
        asked += 1;
        return true;
      },
    },
  );
  for (let i = 0; i < 20; i += 1) await ask('/ready');
  expect(asked).toBe(1);
});

test('the metrics are for this machine in local mode, and else for who brings the token', async () => {
  const token = 'a-token-of-24-characters';
  const bearer = (value: string) => ({ headers: { Authorization: `Bearer ${value}` } });
  const status = async ({ ask }: Setup, init?: RequestInit, peer?: string) =>
    (await ask('/metrics', init, peer)).status;
  const local = setup();
  expect(await status(local)).toBe(200);
  expect(await status(local, {}, '::ffff:127.0.0.1')).toBe(200);
  expect(await status(local, {}, '192.0.2.1')).toBe(404);
  expect(await status(local, { headers: { 'X-Forwarded-For': '192.0.2.1' } })).toBe(404);
  const site = setup({}, {}, false);
  expect(await status(site)).toBe(404);
  const guarded = setup({ WAAIER_METRICS_TOKEN: token });
  expect(await status(guarded)).toBe(404);
  expect(await status(guarded, bearer(`${token}x`))).toBe(404);
  expect(await status(guarded, bearer(token), '192.0.2.1')).toBe(200);
});

test('the metrics tell how it goes', async () => {
  const { ask } = setup();
  await ask('/en/thing/1');
  await ask('/en/thing/2');
  const response = await ask('/metrics');
  expect(response.headers.get('Content-Type')).toContain('text/plain; version=0.0.4');
  const text = await response.text();
  for (const line of [
    'waaier_requests_total{method="GET",route="/en/thing/:id",status="200"} 2',
    'waaier_request_seconds_bucket{route="/en/thing/:id",le="0.025"} 2',
    'waaier_request_seconds_count{route="/en/thing/:id"} 2',
    'waaier_requests_open 1',
    'waaier_database_up 1',
    '# TYPE process_cpu_seconds_total counter',
  ])
    expect(text).toContain(`${line}\n`);
});

test('a request in a test without a connection is counted nowhere', async () => {
  const { operations } = setup({ WAAIER_LIMIT_ADDRESS: '5' });
  const web = createWeb({ config: webConfig({ operations }), nav: [], footer: [] }, new Hono());
  web.get('/en/thing', c => c.text('thing'));
  const seen: number[] = [];
  for (let i = 0; i < 5; i += 1) seen.push((await web.request('/en/thing')).status);
  expect(seen).toEqual([200, 200, 200, 200, 200]);
});
