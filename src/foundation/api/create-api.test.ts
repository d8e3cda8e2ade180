import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Domain } from '../domain.ts';
import { parseInput } from '../law/zod-problems.ts';
import { createApi } from './create-api.ts';
import { addOperation } from './operation.ts';

const Cheese = z.strictObject({ name: z.string(), holes: z.int() });
const reported: unknown[] = [];

const cheeses: Pick<Domain, 'api'> = {
  api(app) {
    addOperation(app, {
      method: 'get',
      path: '/cheeses/{name}',
      id: 'getCheese',
      tag: 'Kazen',
      summary: 'Een kaas',
      description: 'Een kaas.',
      params: z.strictObject({ name: z.string().max(6) }),
      query: z.strictObject({ ripeOn: z.iso.date().optional() }),
      response: { schema: Cheese, description: 'De kaas.' },
      mayBeMissing: true,
      handle: ({ params }) => {
        if (params.name === 'blue') throw new Error('mould');
        return { name: params.name, holes: 1 };
      },
    });
    addOperation(app, {
      method: 'post',
      path: '/cheeses/_count',
      id: 'countHoles',
      tag: 'Kazen',
      summary: 'Tel de gaten',
      description: 'Tel de gaten.',
      body: { schema: Cheese, maxBytes: 60, example: { name: 'gouda', holes: 3 } },
      response: { schema: z.object({ holes: z.int() }), description: 'Het aantal.' },
      handle: ({ body }) => ({ holes: parseInput(Cheese, body).holes }),
    });
  },
};

const app = new Hono();
app.get('/', c => c.html('<p>page</p>'));
const api = createApi({ domains: [cheeses], report: error => reported.push(error) });
app.mount('/v1', request => api.fetch(request));

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  app.request('/v1/cheeses/_count', { method: 'POST', body, headers });

async function problem(answer: Response | Promise<Response>) {
  const response = await answer;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('api-version')).toBe('1.0.0');
  const body = await response.json();
  expect(body).toMatchObject({ type: 'about:blank', status: response.status });
  expect(body.title).not.toBe(String(response.status));
  expect(body.detail).not.toBe('');
  return { response, body };
}

test('answers with JSON, the version and the security headers', async () => {
  const response = await app.request('/v1/cheeses/gouda?ripeOn=2026-11-22');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ name: 'gouda', holes: 1 });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'api-version': '1.0.0',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(await (await post('{"name":"gouda","holes":3}')).json()).toEqual({ holes: 3 });
});

test('names every error in path and query at once', async () => {
  const { response, body } = await problem(app.request('/v1/cheeses/mozzarella?ripeOn=soon&colour=red'));
  expect(response.status).toBe(400);
  expect(body.detail).toBe('Er zijn 3 fouten in de invoer.');
  expect(
    body.errors.map(({ in: part, pointer, code }: Record<string, string>) => [part, pointer, code]),
  ).toEqual([
    ['query', '/ripeOn', 'invalid-format'],
    ['query', '/colour', 'unknown-field'],
    ['path', '/name', 'too-big'],
  ]);
  expect(
    (await problem(app.request('/v1/cheeses/gouda?ripeOn=2026-11-22&ripeOn=2026-11-23'))).response.status,
  ).toBe(400);
});

test('names every error in the body at once, in the language asked for', async () => {
  const english = { 'content-type': 'application/json', 'accept-language': 'en-GB, nl;q=0.5' };
  const { response, body } = await problem(post('{"name":1,"holes":"many"}', english));
  expect(response.status).toBe(400);
  expect(response.headers.get('content-language')).toBe('en');
  expect(body.detail).toBe('There are 2 errors in the input.');
  expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(['/name', '/holes']);
});

test.each([
  ['', 400, 'not-json'],
  ['{"name":', 400, 'not-json'],
  ['\uD800', 400, 'not-json'],
  ['['.repeat(60), 400, 'not-json'],
  [`{"name":"${'x'.repeat(60)}"}`, 413, 'too-large'],
])('refuses the body %j', async (body, status, code) => {
  const answer = await problem(post(body));
  expect(answer.response.status).toBe(status);
  expect(answer.body.errors).toMatchObject([{ in: 'body', pointer: '', code }]);
});

test('names errors in address and body at once', async () => {
  const init = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
  const { body } = await problem(app.request('/v1/cheeses/_count?fast=1', init));
  expect(body.errors).toMatchObject([
    { in: 'query', pointer: '/fast' },
    { in: 'body', pointer: '', code: 'not-json' },
  ]);
});

test('refuses a body that grows too large without saying so beforehand', async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(50));
    },
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } };
  expect((await problem(app.request('/v1/cheeses/_count', init as RequestInit))).response.status).toBe(413);
});

test('refuses other content', async () => {
  for (const headers of [
    {},
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  ]) {
    const { response } = await problem(post('{}', headers));
    expect([response.status, response.headers.get('accept')]).toEqual([415, 'application/json']);
  }
  expect(
    (await post('{"name":"x","holes":0}', { 'content-type': 'Application/JSON; charset=utf-8' })).status,
  ).toBe(200);
});

test.each([
  ['text/html', 406],
  ['application/json;q=0, */*', 406],
  ['application/*', 200],
  ['text/html, */*;q=0.1', 200],
])('answers %s with %i', async (accept, status) => {
  expect((await app.request('/v1/cheeses/gouda', { headers: { accept } })).status).toBe(status);
});

test.each(['/v1', '/v1/', '/v1/butter', '/v1/cheeses/gouda/', '/v1/cheeses/_other'])(
  'knows no address %s',
  async path => {
    expect((await problem(app.request(path))).response.status).toBe(404);
  },
);

test('tells which methods an address has', async () => {
  const read = await problem(app.request('/v1/cheeses/_count'));
  expect([read.response.status, read.response.headers.get('allow')]).toEqual([405, 'OPTIONS, POST']);
  const written = await problem(app.request('/v1/cheeses/gouda', { method: 'DELETE' }));
  expect([written.response.status, written.response.headers.get('allow')]).toEqual([
    405,
    'GET, HEAD, OPTIONS',
  ]);
  const asked = await app.request('/v1/cheeses/gouda', { method: 'OPTIONS' });
  expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  const head = await app.request('/v1/cheeses/gouda', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('keeps a fault of our own to itself', async () => {
  const { response, body } = await problem(app.request('/v1/cheeses/blue'));
  expect(response.status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('mould');
  expect(reported).toEqual([new Error('mould')]);
});

test('publishes its document for everyone', async () => {
  const response = await app.request('/v1/openapi.json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const document = await response.json();
  expect(Object.keys(document.paths)).toEqual(['/cheeses/{name}', '/cheeses/_count']);
  expect(Object.keys(document.paths['/cheeses/_count'].post.responses)).toEqual([
    '200',
    '400',
    '406',
    '413',
    '415',
    '500',
  ]);
});
