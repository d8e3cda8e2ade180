import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { figuresOf, openLoop } from './open-loop.ts';

/** Runs the load test for a moment; how fast it went is not asked here.
 *  @returns what it printed */
const run = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['test/load/journey.ts', ...args], (error, out, err) => {
      // Exit code 1 also says that this machine was too slow.
      if (error === null || error.code === 1) resolve(out || err);
      else reject(new Error(err, { cause: error }));
    });
  });

test('the load test: every kind of request is sent and answered well, at all servers, beside the bare figures', async () => {
  const out = await run('--seconds', '4', '--rate', '30');
  expect(out).toContain('30 requests a second for 4 s at 3 servers');
  const given = /\((\d+), (\d+), (\d+) requests/.exec(out)?.slice(1).map(Number) ?? [];
  expect(Math.min(...given)).toBeGreaterThan(0);
  const rows = [...out.matchAll(/^(\S[\w ]*?) +(\d+) +(\d+)(?: +[\d.]+){4}$/gm)];
  const found = Object.fromEntries(rows.map(([, name, requests, errors]) => [name, [requests, errors]]));
  expect(found.everything).toEqual(['120', '0']);
  for (const name of [
    'API',
    'register',
    'start page',
    'begin',
    'question',
    'answer',
    'Hono alone',
    'select 1',
  ])
    expect(found[name]?.[1], name).toBe('0');
}, 180_000);

test('who is answered late is not asked less: what waits counts from the moment it was due', async () => {
  let answers: readonly (() => void)[] = [];
  const samples = openLoop(100, 0.3, () => {
    const answer = new Promise<void>(resolve => {
      answers = [...answers, resolve];
      // Nobody is answered before the last was sent.
      if (answers.length === 30) for (const each of answers) each();
    });
    return { kind: 'x', answer };
  });
  const waited = (await samples).map(({ ms }) => ms);
  expect(waited).toHaveLength(30);
  // All were answered at the same moment: who was due first waited longest.
  expect(waited.toSorted((a, b) => b - a)).toEqual(waited);
});

test('the figures are the nearest ranks, and what failed is counted', async () => {
  const samples = Array.from({ length: 200 }, (_, i) => ({ kind: 'x', ms: 200 - i, error: undefined }));
  expect(figuresOf(samples)).toEqual({ requests: 200, errors: 0, p50: 100, p90: 180, p99: 198, max: 200 });
  const failed = await openLoop(1000, 0.002, number => ({
    kind: 'x',
    answer: number === 1 ? Promise.reject(new Error('no')) : Promise.resolve(),
  }));
  expect(failed.map(({ error }) => error)).toEqual([undefined, 'Error: no']);
  expect(figuresOf(failed).errors).toBe(1);
});
