import { beforeEach, describe, expect, test, vi } from 'vitest';
import { webConfig } from '../../../test/support/web-config.ts';
import { InputError } from '../law/input-error.ts';
import { LARGEST_REQUEST } from './error-pages.tsx';
import type { WebConfig } from './site.ts';
import { createWeb } from './web.ts';

const reported = vi.fn();
beforeEach(() => reported.mockClear());

function site(changes: Partial<WebConfig> = {}) {
  const api = {
    fetch: (request: Request) =>
      Response.json({ path: new URL(request.url).pathname }, { headers: { 'X-Frame-Options': 'FROM-API' } }),
  };
  const app = createWeb(
    { config: webConfig({ reportError: reported, ...changes }), nav: [], footer: [] },
    api,
  );
  app.post('/form', async c => c.text(`got ${(await c.req.text()).length}`));
  app.get('/fault', () => {
    throw new Error('secret detail at db.ts:12');
  });
  app.get('/en/input', () => {
    throw new InputError([
      { pointer: '/a', code: 'x', message: { nl: 'A is fout.', en: 'A is <wrong>.' } },
      { pointer: '/b', code: 'x', message: { nl: 'B is fout.', en: 'B is wrong.' } },
    ]);
  });
  return app;
}

const HOST = 'http://waaier.test';

describe('headers', () => {
  test('a page trusts only this site, is kept nowhere, and says its language', async () => {
    const { headers } = await site().request('/nergens');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Language')).toBe('nl');
  });

  test('https is demanded from then on only where there is https', async () => {
    expect((await site().request('/')).headers.get('Strict-Transport-Security')).toBeNull();
    const secure = await site({ secure: true }).request('/');
    expect(secure.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
  });

  test('a built file may be kept for ever, with the same safety', async () => {
    const { status, headers } = await site().request('/assets/browser.css');
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await site().request('/assets/unknown.css')).status).toBe(404);
    expect((await site().request('/assets/..%2fpackage.json')).status).toBe(404);
  });
});

describe('the API', () => {
  test('gets addresses without /v1 and keeps its own headers', async () => {
    const response = await site().request('/v1/questionnaires/hiring');
    expect(await response.json()).toEqual({ path: '/questionnaires/hiring' });
    expect(response.headers.get('X-Frame-Options')).toBe('FROM-API');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('takes a request from anywhere: it knows no cookie', async () => {
    const response = await site().request('/v1/assessments', {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(response.status).toBe(200);
  });
});

describe('a form', () => {
  const send = (headers: Record<string, string>) =>
    site().request(`${HOST}/form`, {
      method: 'POST',
      body: 'a=1',
      headers: { Host: 'waaier.test', ...headers },
    });

  test.each<[string, Record<string, string>, number]>([
    ['from this site', { 'Sec-Fetch-Site': 'same-origin' }, 200],
    ['sent again by the person', { 'Sec-Fetch-Site': 'none' }, 200],
    ['from this site, old browser', { Origin: HOST }, 200],
    ['from this site behind TLS, old browser', { Origin: 'https://waaier.test' }, 200],
    ['from a sister site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['from elsewhere', { 'Sec-Fetch-Site': 'cross-site', Origin: HOST }, 403],
    ['from elsewhere, old browser', { Origin: 'https://elsewhere.test' }, 403],
    ['from a sealed frame', { Origin: 'null' }, 403],
    ['from nobody knows where', {}, 403],
  ])('%s', async (_, headers, status) => {
    expect((await send(headers)).status).toBe(status);
  });

  test('that is refused gets a page that says why', async () => {
    const text = await (await send({ 'Sec-Fetch-Site': 'cross-site' })).text();
    expect(text).toContain('Dit formulier kwam niet van Waaier');
  });

  test('may be as large as the limit and no larger', async () => {
    const sent = (size: number) =>
      site().request('/form', {
        method: 'POST',
        body: 'x'.repeat(size),
        headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Length': String(size) },
      });
    expect(await (await sent(LARGEST_REQUEST)).text()).toBe(`got ${LARGEST_REQUEST}`);
    const refused = await sent(LARGEST_REQUEST + 1);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('256 kB');
  });
});

describe('an error', () => {
  test('for a missing page names the address, escaped and cut, in the language of the address', async () => {
    const dutch = await (await site().request('/bestaat/niet')).text();
    expect(dutch).toContain('<html lang="nl">');
    expect(dutch).toContain('Op /bestaat/niet staat niets.');
    const english = await (await site().request(`/en/<script>${'a'.repeat(200)}`)).text();
    expect(english).toContain('This page does not exist');
    expect(english).not.toContain('<script>a');
    expect(english).toMatch(/a…/);
  });

  test('of the input lists every problem', async () => {
    const response = await site().request('/en/input');
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('A is &lt;wrong&gt;.');
    expect(text).toContain('B is wrong.');
    expect(reported).not.toHaveBeenCalled();
  });

  test('of ours shows nothing of the inside, and is reported', async () => {
    const response = await site().request('/fault');
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('Er ging bij ons iets mis');
    expect(text).not.toMatch(/secret|db\.ts|at /);
    expect(reported).toHaveBeenCalledOnce();
  });
});
