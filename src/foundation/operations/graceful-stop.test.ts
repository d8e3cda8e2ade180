import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { onSignal, stopServing } from './graceful-stop.ts';

/** A server that answers when it is told to. */
async function slowServer() {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const server: Server = createServer((_request, response) => {
    asked.resolve();
    void answer.promise.then(() => response.end('done'));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { server, url, asked: asked.promise, answer: answer.resolve };
}

test('the request in hand is answered, a new one is refused', async () => {
  const { server, url, asked, answer } = await slowServer();
  const inHand = fetch(url);
  await asked;
  const stopped = stopServing(server, 60_000);
  await expect(fetch(url)).rejects.toThrow();
  answer();
  expect(await (await inHand).text()).toBe('done');
  expect(await stopped).toBe(true);
});

test('what takes too long is cut off', async () => {
  const { server, url, asked } = await slowServer();
  const inHand = fetch(url);
  await asked;
  expect(await stopServing(server, 50)).toBe(false);
  await expect(inHand).rejects.toThrow();
});

test('connections that wait for nothing hold nothing up', async () => {
  const { server, url, answer } = await slowServer();
  answer();
  expect(await (await fetch(url)).text()).toBe('done');
  expect(await stopServing(server, 60_000)).toBe(true);
});

test('a second signal stops at once, but not the same one twice', () => {
  let at = 0;
  const did: string[] = [];
  const signal = onSignal(
    () => did.push('leave'),
    () => did.push('now'),
    () => at,
  );
  signal();
  at = 30;
  signal();
  expect(did).toEqual(['leave']);
  at = 3000;
  signal();
  expect(did).toEqual(['leave', 'now']);
});
