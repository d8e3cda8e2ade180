import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { within } from '../store/context.ts';
import { verifyJournal } from '../store/journal/verify.ts';
import { testDatabase } from '../store/test-database.ts';
import type { TestRoom } from '../store/test-rows.ts';
import { cancelJob } from './cancel-job.ts';
import { claimJob } from './claim-job.ts';
import { counting } from './fixture.ts';
import { findJob, type Job, listJobs } from './list-jobs.ts';
import { type Jobs, openJobs } from './open-jobs.ts';
import { retryJob } from './retry-job.ts';
import { runJob } from './run-job.ts';
import { startJob } from './start-job.ts';

const rooms = testDatabase();
const SETTINGS = { handOverEvery: 50, watchEvery: 1, atOnce: 2 };
const never = new AbortController().signal;
const open: Jobs[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(jobs => jobs.stop()));
});

const begin = async (settings = SETTINGS): Promise<Jobs> => {
  const jobs = await openJobs(rooms.services, [counting], settings);
  open.push(jobs);
  return jobs;
};

type Input = Parameters<typeof startJob<{ pieces: number; pause?: number; failAt?: number }>>[3];

const ask = (input: Input & { how?: 'for good' | 'once' | 'always' }, room: TestRoom = rooms.ours) => {
  const actor = rooms.actor('editor', room);
  return within(rooms.database.app, actor.context, tx =>
    startJob(tx, actor, counting, { pause: 0, ...input }),
  );
};

const find = (id: string, room?: TestRoom) => findJob(rooms.services, rooms.actor('reader', room), id);

async function until(id: string, wanted: (job: Job) => boolean, room?: TestRoom): Promise<Job> {
  for (;;) {
    const job = await find(id, room);
    if (wanted(job)) return job;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
const ended = (job: Job) => job.endedAt !== null;

/** Pieces that were kept, in order. */
async function pieces(room: TestRoom): Promise<readonly number[]> {
  const rows = await rooms.database.db
    .selectFrom('journal')
    .select('after')
    .where('organisation_id', '=', room.organisation)
    .where('action', '=', 'test.piece')
    .orderBy('seq')
    .execute();
  return rows.map(({ after }) => (JSON.parse(after ?? '{}') as { piece: number }).piece);
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

test('what was asked for is done, also when nobody was there to do it yet', async () => {
  const before = await pieces(rooms.theirs);
  const id = await ask({ pieces: 3 }, rooms.theirs);
  expect(await find(id, rooms.theirs)).toMatchObject({ state: 'queued', done: 0, total: null });
  await begin();
  const job = await until(id, ended, rooms.theirs);
  expect(job).toMatchObject({ state: 'done', done: 3, total: 3, result: { pieces: 3 }, error: null });
  expect(job.startedBy).toEqual({ id: rooms.theirs.people.editor, name: 'Theirs editor' });
  expect(await pieces(rooms.theirs)).toEqual([...before, 0, 1, 2]);
});

test('what was asked for in a change that is undone is not done', async () => {
  const actor = rooms.actor('editor');
  const before = await listJobs(rooms.services, actor);
  await within(rooms.database.app, actor.context, async tx => {
    await startJob(tx, actor, counting, { pieces: 1, pause: 0 });
    throw new Error('changed my mind');
  }).catch(() => {});
  expect(await listJobs(rooms.services, actor)).toEqual(before);
});

test('a job belongs to its organisation', async () => {
  const id = await ask({ pieces: 1 });
  const stranger = rooms.actor('administrator', rooms.theirs);
  const missing = { code: 'missing' };
  await expect(findJob(rooms.services, stranger, id)).rejects.toMatchObject(missing);
  await expect(cancelJob(rooms.services, stranger, [counting], id)).rejects.toMatchObject(missing);
  await expect(retryJob(rooms.services, stranger, [counting], id)).rejects.toMatchObject(missing);
  expect((await listJobs(rooms.services, stranger)).map(job => job.id)).not.toContain(id);
  const reader = rooms.actor('reader');
  const tooLow = { code: 'role-too-low' };
  await expect(cancelJob(rooms.services, reader, [counting], id)).rejects.toMatchObject(tooLow);
  expect(await cancelJob(rooms.services, rooms.actor('editor'), [counting], id)).toBe('cancelled');
  await expect(retryJob(rooms.services, reader, [counting], id)).rejects.toMatchObject(tooLow);
});

test('of two workers that both believe to have a job only one keeps each piece', async () => {
  const room = rooms.theirs;
  const before = await pieces(room);
  const id = await ask({ pieces: 20, pause: 5 }, room);
  const job = { organisation: room.organisation, id };
  await Promise.all([
    runJob(rooms.services, [counting], job, never),
    runJob(rooms.services, [counting], job, never),
    new Promise(resolve => setTimeout(resolve, 30)).then(() =>
      runJob(rooms.services, [counting], job, never),
    ),
  ]);
  expect(await find(id, room)).toMatchObject({ state: 'done', done: 20 });
  expect((await pieces(room)).slice(before.length)).toEqual(upTo(20));
});

test('two servers share the jobs: each is done once', async () => {
  const before = await pieces(rooms.ours);
  await Promise.all([begin(), begin()]);
  const ids = await Promise.all([4, 5, 6, 7].map(count => ask({ pieces: count, pause: 10 })));
  for (const id of ids) expect(await until(id, ended)).toMatchObject({ state: 'done' });
  const done = (await pieces(rooms.ours)).slice(before.length);
  expect(done.toSorted((a, b) => a - b)).toEqual([4, 5, 6, 7].flatMap(upTo).toSorted((a, b) => a - b));
});

test('cancelled half-way: it stops before the next piece, what was kept stays, and a retry goes on from there', async () => {
  const room = rooms.ours;
  const before = (await pieces(room)).length;
  const actor = rooms.actor('editor');
  await begin();
  const id = await ask({ pieces: 30, pause: 40 });
  await until(id, job => job.done >= 3);
  expect(await cancelJob(rooms.services, actor, [counting], id)).toBe('running');
  const stopped = await until(id, ended);
  expect(stopped).toMatchObject({ state: 'cancelled', result: null, error: null });
  const kept = (await pieces(room)).slice(before);
  expect(kept).toEqual(upTo(stopped.done));
  expect(kept.length).toBeLessThan(30);
  await expect(cancelJob(rooms.services, actor, [counting], id)).rejects.toMatchObject({ code: 'job-ended' });

  await retryJob(rooms.services, actor, [counting], id);
  expect(await until(id, ended)).toMatchObject({ state: 'done', done: 30 });
  expect((await pieces(room)).slice(before)).toEqual(upTo(30));
  await expect(retryJob(rooms.services, actor, [counting], id)).rejects.toMatchObject({
    code: 'job-not-stopped',
  });
});

test('a failure for good says why; a fault is tried again, three times in all, without its words in the log', async () => {
  await begin();
  const good = await ask({ pieces: 5, failAt: 2, how: 'for good' });
  expect(await until(good, ended)).toMatchObject({ state: 'failed', error: 'at-the-wall', done: 2 });
  const once = await ask({ pieces: 6, failAt: 2, how: 'once' });
  expect(await until(once, ended)).toMatchObject({ state: 'done', done: 6 });
  const always = await ask({ pieces: 8, failAt: 1, how: 'always' });
  expect(await until(always, ended)).toMatchObject({ state: 'failed', error: 'fault', done: 1 });
  const faults = rooms.logged.filter(line => line.includes(always));
  expect(faults).toHaveLength(3);
  expect(rooms.logged.join()).not.toContain('Somebody');
});

test('who lost the role has nothing done, and of what nobody knows any more nothing either', async () => {
  const actor = rooms.actor('editor');
  const id = await ask({ pieces: 2 });
  await rooms.database.db
    .updateTable('job')
    .set({ started_by: rooms.ours.people.reader })
    .where('id', '=', id)
    .execute();
  const strange = await ask({ pieces: 2 });
  await rooms.database.db.updateTable('job').set({ kind: 'gone' }).where('id', '=', strange).execute();
  const claim = (job: string) =>
    within(rooms.database.app, actor.context, tx =>
      claimJob(tx, [counting], { organisation: actor.organisation.id, id: job }),
    );
  expect(await claim(id)).toBeUndefined();
  expect(await claim(strange)).toBeUndefined();
  expect(await find(id)).toMatchObject({ state: 'failed', error: 'role-lost' });
  expect(await find(strange)).toMatchObject({ state: 'failed', error: 'unknown-kind' });
});

test('a server that stops gives its job back at once, and the next one goes on', async () => {
  const room = rooms.theirs;
  const before = (await pieces(room)).length;
  const first = await begin();
  const id = await ask({ pieces: 40, pause: 20 }, room);
  await until(id, job => job.done >= 3, room);
  await first.stop();
  const left = await find(id, room);
  expect(left).toMatchObject({ state: 'queued' });
  expect(left.done).toBeLessThan(40);
  await begin();
  expect(await until(id, ended, room)).toMatchObject({ state: 'done', done: 40 });
  expect((await pieces(room)).slice(before)).toEqual(upTo(40));
});

test('a process that is killed while it works: another one goes on where it was, and no piece is lost or done twice', async () => {
  const room = rooms.theirs;
  const before = (await pieces(room)).length;
  const id = await ask({ pieces: 60, pause: 20 }, room);
  const program = fileURLToPath(new URL('./killed-process.ts', import.meta.url));
  const child = fork(program, [JSON.stringify(rooms.database.connection)], { stdio: 'inherit' });
  const gone = new Promise<string | null>(resolve => child.on('exit', (_, signal) => resolve(signal)));
  await until(id, job => job.done >= 5, room);
  child.kill('SIGKILL');
  expect(await gone).toBe('SIGKILL');
  const left = await find(id, room);
  expect(left).toMatchObject({ state: 'running' });
  expect(left.done).toBeLessThan(60);

  await begin();
  expect(await until(id, ended, room)).toMatchObject({ state: 'done', done: 60 });
  expect((await pieces(room)).slice(before)).toEqual(upTo(60));
  expect(await verifyJournal(rooms.database.db, room.organisation)).toMatchObject({ broken: undefined });
});

test('what is to be thrown away is, again and again, and a fault in it stops nothing', async () => {
  let times = 0;
  const sweep = [
    async () => {
      times += 1;
      if (times === 2) throw new Error('a fault');
    },
  ];
  open.push(await openJobs(rooms.services, [counting], { ...SETTINGS, sweep, sweepEvery: 20 }));
  while (times < 4) await new Promise(resolve => setTimeout(resolve, 10));
  const id = await ask({ pieces: 1 });
  expect(await until(id, ended)).toMatchObject({ state: 'done' });
});
