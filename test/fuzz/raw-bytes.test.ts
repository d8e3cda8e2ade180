import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { webConfig } from '../support/web-config.ts';
import { bounds, LONGEST, seed } from './bounds.ts';
import { text } from './inputs.ts';

const faults: unknown[] = [];
const app = createApp(webConfig({ reportError: error => void faults.push(error) }));
let server: ReturnType<typeof serve>;
let port = 0;

beforeAll(async () => {
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

/** Sends bytes as a whole connection. @returns what came back until the other end closed it */
async function exchange(bytes: Uint8Array): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', chunk => void chunks.push(chunk));
  // A server may break off what is no request.
  socket.on('error', () => {});
  socket.end(bytes);
  await Promise.race([new Promise(resolve => socket.once('close', resolve)), wait(5000)]);
  socket.destroy();
  return Buffer.concat(chunks).toString('latin1');
}

const line = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'x'),
    text,
    fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'x'),
  )
  .map(([method, path, version]) => `${method} /${path} ${version}`);
const header = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        'Host',
        'Cookie',
        'Content-Length',
        'Content-Type',
        'Transfer-Encoding',
        'Accept-Encoding',
        'X-Forwarded-For',
        'Sec-Fetch-Site',
      ),
      text,
    ),
    fc.oneof(text, fc.constantFrom('chunked', 'same-origin', 'gzip;q=9', '3')),
  )
  .map(([name, value]) => `${name}: ${value}`);

/** Nearly a request, with bytes of it changed; and bytes that are none. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(
      line,
      fc.array(header, { maxLength: 5 }),
      text,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
    )
    .map(([first, headers, body, changes]) => {
      const request = [first, 'Host: waaier.test', 'Connection: close', ...headers, '', body].join('\r\n');
      const sent = new Uint8Array(Buffer.from(request));
      for (const [at, byte] of changes) sent[at % sent.length] = byte;
      return sent;
    }),
);

test(
  `whatever bytes come in, the server says what is wrong or hangs up, and lives on (FUZZ_SEED=${seed})`,
  async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(bytes, async given => {
        const answer = await exchange(given);
        const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
        if (status > 0) answered += 1;
        expect(faults).toEqual([]);
        expect(status >= 500 ? answer : '').toBe('');
      }),
      bounds(),
    );
    expect(answered).toBeGreaterThan(20);
    expect((await fetch(`http://127.0.0.1:${port}/beoordelen`)).status).toBe(200);
  },
  LONGEST,
);

test.each(['/beoordelen', '/v1/assessments'])(
  'who goes away halfway a request to %s is no fault of ours',
  async path => {
    const head = [`POST ${path} HTTP/1.1`, 'Host: waaier.test', 'Sec-Fetch-Site: same-origin'];
    const type = ['Content-Type: application/json', 'Transfer-Encoding: chunked', '', '5', 'hal'];
    const answer = await exchange(Buffer.from([...head, ...type].join('\r\n')));
    expect(answer).not.toMatch(/^HTTP\/1.1 5/);
    expect(faults).toEqual([]);
  },
);
