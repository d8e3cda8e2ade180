import pg from 'pg';
import { expect, test } from 'vitest';
import { webConfig } from '../../../test/support/web-config.ts';
import { createApi } from '../api/create-api.ts';
import { createWeb } from '../web/web.ts';
import { outageOf, TooBusy } from './unavailable.ts';

const coded = (code: string, message = 'no', more: object = {}) =>
  Object.assign(new Error(message), { code, ...more });

test.each([
  [coded('57P01'), 'away'],
  [coded('08006'), 'away'],
  [coded('53300'), 'away'],
  [coded('ECONNREFUSED', 'connect', { syscall: 'connect' }), 'away'],
  [coded('ENOENT', 'connect ENOENT /x/.s.PGSQL.5432', { syscall: 'connect' }), 'away'],
  [new Error('Connection terminated unexpectedly'), 'away'],
  [new Error('timeout exceeded when trying to connect'), 'away'],
  [Object.assign(new Error(''), { errors: [coded('ECONNREFUSED', 'no', { syscall: 'connect' })] }), 'away'],
  [coded('53100'), 'full'],
  [coded('XX000', 'could not extend file "base/1/2": File too large'), 'full'],
  [coded('58030', 'could not write to file "x": Disk quota exceeded'), 'full'],
  [coded('ENOENT', 'no such file', { syscall: 'open' }), undefined],
  [coded('23505', 'duplicate key: No space left on device'), undefined],
  [coded('XX000', 'something else'), undefined],
  [new TypeError('x is not a function'), undefined],
  ['57P01', undefined],
] as const)('%s means %s', (error, outage) => {
  expect(outageOf(error)).toBe(outage);
});

test('the driver says what we think it says', async () => {
  const nobody = new pg.Pool({ host: '/no/such/folder', connectionTimeoutMillis: 1000 });
  const nothing = new pg.Pool({ host: '127.0.0.1', port: 9, connectionTimeoutMillis: 1000 });
  for (const pool of [nobody, nothing]) {
    expect(outageOf(await pool.connect().catch((error: unknown) => error))).toBe('away');
    await pool.end();
  }
});

/** Pages and an operation that fail as a database does. */
function app(error: Error) {
  const reported: unknown[] = [];
  const report = (fault: unknown) => void reported.push(fault);
  const api = createApi({
    domains: [
      {
        api: app =>
          void app.get('/thing', () => {
            throw error;
          }),
      },
    ],
    report,
  });
  const web = createWeb({ config: webConfig({ reportError: report }), nav: [], footer: [] }, api);
  for (const path of ['/ding', '/en/thing'])
    web.get(path, () => {
      throw error;
    });
  return { web, reported };
}

test('without the database a page says so, and when to try again', async () => {
  const { web, reported } = app(coded('57P01', 'terminating connection'));
  for (const [path, words] of [
    ['/ding', 'Dit lukt nu even niet'],
    ['/en/thing', 'This is not possible at the moment'],
  ] as const) {
    const response = await web.request(path);
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('10');
    const text = await response.text();
    expect(text).toContain(words);
    expect(text).not.toContain('terminating');
  }
  expect(reported).toHaveLength(2);
});

test('without room the API answers with a problem', async () => {
  const { web } = app(coded('53100', 'could not extend file "base/16384/16520"'));
  const response = await web.request('/v1/thing', { headers: { 'Accept-Language': 'en' } });
  expect(response.status).toBe(503);
  expect(response.headers.get('Retry-After')).toBe('60');
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const problem = await response.json();
  expect(problem).toMatchObject({ title: 'Service Unavailable', status: 503, errors: [] });
  expect(JSON.stringify(problem)).not.toContain('base/');
});

test('too much to do is told, and is no fault', async () => {
  const { web, reported } = app(new TooBusy());
  for (const path of ['/ding', '/v1/thing']) {
    const response = await web.request(path);
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('20');
    expect(await response.text()).toContain('te veel documenten');
  }
  expect(reported).toEqual([]);
});

test('any other fault is a 500', async () => {
  const { web } = app(new Error('secret'));
  for (const path of ['/ding', '/v1/thing']) {
    const response = await web.request(path);
    expect(response.status).toBe(500);
    expect(response.headers.get('Retry-After')).toBeNull();
    expect(await response.text()).not.toContain('secret');
  }
});
