import { expect, test } from 'vitest';
import { webConfig } from '../test/support/web-config.ts';
import { createApp, domains } from './app.ts';

const app = createApp(webConfig());

test('every link of the menu, the foot and the home page leads to a page, in both languages', async () => {
  const links = domains.flatMap(({ nav, footer = [], entrances = [] }) => [
    ...nav,
    ...footer,
    ...entrances.flatMap(({ link, example }) => (example ? [link, example] : [link])),
  ]);
  const paths = new Set(links.flatMap(link => [link.paths.nl, link.paths.en]));
  expect(paths.size).toBeGreaterThan(10);
  for (const path of paths) {
    const response = await app.request(path);
    expect(`${path} ${response.status}`).toBe(`${path} 200`);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  }
});

test('the API stands below /v1, with its own document and its own errors', async () => {
  const document = await app.request('/v1/openapi.json');
  expect(document.status).toBe(200);
  expect(((await document.json()) as { openapi: string }).openapi).toMatch(/^3\.1/);
  const missing = await app.request('/v1/nothing');
  expect(missing.status).toBe(404);
  expect(missing.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
});

test('a form of the assessment is refused when another site sends it', async () => {
  const response = await app.request('/beoordelen', {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  expect(response.status).toBe(403);
});

test('the page with sources shows those of the questionnaire', async () => {
  expect(await (await app.request('/bronnen')).text()).toContain('ECLI:NL:HR:2023:443');
});
