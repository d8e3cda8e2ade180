import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { chooseEncoding, compression } from './compression.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['identity', undefined],
])('Accept-Encoding %s gives %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});

test('no header makes it fail', () => {
  fc.assert(fc.property(fc.string(), header => ['br', 'gzip', undefined].includes(chooseEncoding(header))));
});

const LONG = 'Een uitkomst is een indicatie. '.repeat(100);
const app = new Hono()
  .use(compression)
  .get('/long', c => c.html(LONG))
  .get('/short', c => c.html('kort'))
  .get('/binary', c => c.body(new Uint8Array(5000), 200, { 'Content-Type': 'font/woff2' }));

const get = (path: string, encoding?: string) =>
  app.request(path, encoding === undefined ? {} : { headers: { 'Accept-Encoding': encoding } });

test('a long page arrives smaller and whole', async () => {
  for (const [encoding, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const response = await get('/long', encoding);
    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
    const body = new Uint8Array(await response.arrayBuffer());
    expect(body.byteLength).toBeLessThan(LONG.length / 5);
    expect(decode(body).toString()).toBe(LONG);
  }
});

test('what gains nothing is left as it is', async () => {
  for (const [path, encoding] of [
    ['/long', undefined],
    ['/short', 'br'],
    ['/binary', 'br'],
  ] as const) {
    const response = await get(path, encoding);
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  }
});
