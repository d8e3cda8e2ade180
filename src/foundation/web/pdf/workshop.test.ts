import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { TooBusy } from '../../operations/unavailable.ts';
import { createWorkshop } from './workshop.ts';

const folder = mkdtempSync(join(tmpdir(), 'waaier-workshop-'));
afterAll(() => rmSync(folder, { recursive: true }));

// A worker that does as the job says: answers with its own process id, fails, breaks down, or never answers.
const program = join(folder, 'program.mjs');
writeFileSync(
  program,
  `process.on('message', ({ template }) => {
    if (template === 'break') process.abort();
    if (template === 'fail') process.send({ error: 'no such template' });
    if (template === 'work') process.send({ pdf: new TextEncoder().encode(String(process.pid)) });
  });`,
);

const job = (template: string) => ({ template, data: '', attachment: '', created: 0 });
const pid = (pdf: Uint8Array) => new TextDecoder().decode(pdf);
const open = (limit: number) => createWorkshop(pathToFileURL(program), limit);

test('jobs are done in order by one process', async () => {
  const make = open(60_000);
  const pids = (await Promise.all([1, 2, 3].map(() => make(job('work'))))).map(pid);
  expect(new Set(pids).size).toBe(1);
  expect(Number(pids[0])).not.toBe(process.pid);
});

test('a job that fails says why and leaves the process', async () => {
  const make = open(60_000);
  const before = pid(await make(job('work')));
  await expect(make(job('fail'))).rejects.toThrow('no such template');
  expect(pid(await make(job('work')))).toBe(before);
});

test('one more than may wait is refused, and costs the others nothing', async () => {
  const make = createWorkshop(pathToFileURL(program), 60_000, 2);
  const [first, second, third] = await Promise.allSettled([1, 2, 3].map(() => make(job('work'))));
  expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(third?.status === 'rejected' && third.reason).toBeInstanceOf(TooBusy);
  expect(pid(await make(job('work')))).toBeTruthy();
});

test('a breakdown costs only the job that it happened over', async () => {
  const make = open(60_000);
  const before = pid(await make(job('work')));
  const [broken, after] = await Promise.allSettled([make(job('break')), make(job('work'))]);
  expect(broken).toMatchObject({
    status: 'rejected',
    reason: { message: 'the PDF could not be made: its process ended (SIGABRT)' },
  });
  expect(after.status === 'fulfilled' && pid(after.value)).not.toBe(before);
  expect(after.status).toBe('fulfilled');
});

test('a job that takes too long is given up', async () => {
  const make = open(500);
  await expect(make(job('sleep'))).rejects.toThrow('SIGKILL');
});
