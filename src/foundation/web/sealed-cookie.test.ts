import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { webConfig } from '../../../test/support/web-config.ts';
import { InputError } from '../law/input-error.ts';
import { sealedCookie } from './sealed-cookie.ts';
import type { WebEnv } from './site.ts';

const Answers = z.record(z.string(), z.string());
const cookie = sealedCookie('answers', kept => Answers.parse(kept));

function site(secure = false) {
  const app = new Hono<WebEnv>();
  app.use((c, next) => {
    c.set('site', { config: webConfig({ secure }), nav: [], footer: [] });
    return next();
  });
  app.get('/', async c => c.json(await cookie.read(c)));
  app.post('/', async c => {
    await cookie.write(c, await c.req.json());
    return c.text('kept');
  });
  app.delete('/', c => {
    cookie.clear(c);
    return c.text('gone');
  });
  app.onError((error, c) => c.json(error instanceof InputError ? error.problems : String(error), 400));
  return app;
}

const read = async (app: Hono<WebEnv>, header?: string) =>
  (await app.request('/', header === undefined ? {} : { headers: { Cookie: header } })).json();

async function write(app: Hono<WebEnv>, value: unknown) {
  const response = await app.request('/', { method: 'POST', body: JSON.stringify(value) });
  const header = response.headers.get('Set-Cookie') ?? '';
  return { response, header, pair: header.split(';')[0] ?? '' };
}

test('a value comes back from the browser that got it', async () => {
  const app = site();
  const { pair } = await write(app, { how: 'frame' });
  expect(await read(app, pair)).toEqual({ state: 'value', value: { how: 'frame' } });
});

test('without a cookie there is nothing; a changed one is broken; neither throws', async () => {
  const app = site();
  const { pair } = await write(app, { how: 'frame' });
  expect(await read(app)).toEqual({ state: 'none' });
  expect(await read(app, 'waaier-answers=')).toEqual({ state: 'none' });
  expect(await read(app, `${pair.slice(0, -3)}AAA`)).toEqual({ state: 'broken' });
  expect(await read(app, 'waaier-answers=no-seal-at-all')).toEqual({ state: 'broken' });
});

test('a value of another shape, as of an older version, is broken', async () => {
  const app = site();
  const { pair } = await write(app, { how: 7 });
  expect(await read(app, pair)).toEqual({ state: 'broken' });
});

test('no script, other site or plain line gets the cookie', async () => {
  const { header } = await write(site(), { how: 'frame' });
  expect(header).toMatch(/^waaier-answers=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  const { header: secure } = await write(site(true), { how: 'frame' });
  expect(secure).toMatch(
    /^__Host-waaier-answers=.+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

test('forty answers fit easily; what does not fit is refused with its size, and nothing is set', async () => {
  const app = site();
  const forty = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`question-number-${i}`, `option-${i % 5}`]),
  );
  expect((await write(app, forty)).header.length).toBeLessThan(1000);
  const { response, header } = await write(app, { about: randomBytes(4000).toString('base64') });
  expect(header).toBe('');
  const [problem] = (await response.json()) as { code: string; message: { nl: string } }[];
  expect(problem?.code).toBe('too-much-to-keep');
  expect(problem?.message.nl).toMatch(/\d{4} tekens, en er passen er 3900/);
});

test('clearing takes the cookie away', async () => {
  const response = await site().request('/', { method: 'DELETE' });
  expect(response.headers.get('Set-Cookie')).toMatch(/^waaier-answers=; Max-Age=0; Path=\//);
});
