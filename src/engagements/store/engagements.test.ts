import { expect, test } from 'vitest';
import { within } from '../../foundation/store/context.ts';
import { subjectKey, unseal } from '../../foundation/store/journal/seal.ts';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import type { Role } from '../../foundation/store/schema.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { Filter } from '../model/filter.ts';
import { anEngagement } from '../model/fixture.ts';
import { addEngagement } from './add-engagement.ts';
import { changeEngagement } from './change-engagement.ts';
import { changeWorker, findWorker } from './change-worker.ts';
import { endEngagement } from './end-engagement.ts';
import { findEngagement } from './find-engagement.ts';
import { listEngagements } from './list-engagements.ts';
import { removeEngagement } from './remove-engagement.ts';

const rooms = testDatabase();
const { services } = rooms;
const as = (role: Role) => rooms.actor(role);
const stranger = () => rooms.actor('administrator', rooms.theirs);

let count = 0;
/** An engagement with a reference and a worker that nobody else has. */
const fresh = (changes: Parameters<typeof anEngagement>[0] = {}) => {
  count += 1;
  const number = String(count).padStart(8, '0');
  return anEngagement({
    reference: `REF-${number}`,
    worker: { name: `Worker ${number}`, kvk: number, email: null },
    ...changes,
  });
};
const add = (changes: Parameters<typeof fresh>[0] = {}) =>
  addEngagement(services, as('editor'), fresh(changes));
const journalOf = (subject: string) =>
  rooms.database.db
    .selectFrom('journal')
    .select(['action', 'before', 'after', 'person_id as person'])
    .where('subject_id', '=', subject)
    .orderBy('seq')
    .execute();

test('what was added is found again as it was', async () => {
  const given = fresh();
  const { id, version } = await addEngagement(services, as('editor'), given);
  const { engagement, decisions, checks, evidence } = await findEngagement(services, as('reader'), id);
  expect(engagement).toMatchObject({ ...given, id, version, assessed: null });
  expect([decisions, checks, evidence]).toEqual([[], [], []]);
});

test('a reader adds nothing, an editor removes nothing', async () => {
  await expect(addEngagement(services, as('reader'), fresh())).rejects.toMatchObject({
    code: 'role-too-low',
  });
  const { id, version } = await add();
  for (const role of ['reader', 'editor', 'approver'] as const)
    await expect(removeEngagement(services, as(role), id, version)).rejects.toMatchObject({
      code: 'role-too-low',
    });
});

test('another organisation neither sees nor changes it', async () => {
  const { id, version } = await add();
  const theirs = stranger();
  const missing = { code: 'missing' };
  await expect(findEngagement(services, theirs, id)).rejects.toMatchObject(missing);
  await expect(changeEngagement(services, theirs, id, version, fresh())).rejects.toMatchObject(missing);
  await expect(endEngagement(services, theirs, id, version, '2026-06-30')).rejects.toMatchObject(missing);
  await expect(removeEngagement(services, theirs, id, version)).rejects.toMatchObject(missing);
  expect(await listEngagements(services, theirs, Filter.parse({}))).toEqual({ rows: [], total: 0 });
  const { engagement } = await findEngagement(services, as('reader'), id);
  await expect(findWorker(services, theirs, engagement.workerId)).rejects.toMatchObject(missing);
});

test('a reference is unique in an organisation, not between organisations', async () => {
  const given = fresh();
  await addEngagement(services, as('editor'), given);
  const taken = { problems: [{ pointer: '/reference', code: 'reference-taken' }] };
  await expect(
    addEngagement(services, as('editor'), fresh({ reference: given.reference })),
  ).rejects.toMatchObject(taken);
  const other = await add();
  await expect(
    changeEngagement(services, as('editor'), other.id, other.version, fresh({ reference: given.reference })),
  ).rejects.toMatchObject(taken);
  await addEngagement(services, rooms.actor('editor', rooms.theirs), given);
});

test('of two people who change the same engagement one is told, and nothing is overwritten', async () => {
  const given = fresh();
  const { id, version } = await addEngagement(services, as('editor'), given);
  const attempts = await Promise.allSettled(
    (['editor', 'approver', 'administrator'] as const).map(role =>
      changeEngagement(services, as(role), id, version, { ...given, client: `By ${role}` }),
    ),
  );
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const attempt of attempts)
    if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'changed-meanwhile' });
  const { engagement } = await findEngagement(services, as('reader'), id);
  expect(engagement.version).toBe(version + 1);
  expect((await journalOf(id)).map(({ action }) => action)).toEqual(['engagement.add', 'engagement.change']);
});

test('a change that changes nothing makes no version and no entry', async () => {
  const given = fresh();
  const { id, version } = await addEngagement(services, as('editor'), given);
  expect(await changeEngagement(services, as('editor'), id, version, given)).toBe(version);
  expect(await journalOf(id)).toHaveLength(1);
});

test('the journal tells what was before and after, with what is personal sealed', async () => {
  const given = fresh();
  const { id, version } = await addEngagement(services, as('editor'), given);
  await changeEngagement(services, as('approver'), id, version, {
    ...given,
    rateCents: 9900,
    assignment: 'Anders',
  });
  const [added, change] = await journalOf(id);
  expect(added!.person).toBe(rooms.ours.people.editor);
  expect(JSON.parse(change!.before!)).toEqual({
    rateCents: 8750,
    assignment: { sealed: expect.any(String), of: expect.any(String) },
  });
  expect(JSON.parse(change!.after!)).toMatchObject({ rateCents: 9900 });
  const { workerId } = (await findEngagement(services, as('reader'), id)).engagement;
  const [worker] = await journalOf(workerId);
  expect(worker!.after).not.toContain(given.worker.name);
  const { name } = JSON.parse(worker!.after!) as { name: { sealed: string } };
  const key = await within(rooms.database.app, as('reader').context, tx =>
    subjectKey(tx, rooms.ours.organisation, workerId),
  );
  expect(unseal(name, key)).toBe(given.worker.name);
});

test('a worker who is known is used again; what was not known is filled in', async () => {
  const name = 'Known Worker';
  const workerOf = async (worker: { name: string; kvk: string | null; email: string | null }) => {
    const { id } = await add({ worker });
    return (await findEngagement(services, as('reader'), id)).engagement;
  };
  const first = await workerOf({ name, kvk: '87654321', email: null });
  const second = await workerOf({ name: 'known  worker', kvk: '87654321', email: 'known@example.org' });
  const third = await workerOf({ name, kvk: null, email: 'Known@Example.org' });
  expect([second.workerId, third.workerId]).toEqual([first.workerId, first.workerId]);
  expect(third.worker).toEqual({ name, kvk: '87654321', email: 'known@example.org' });
  const unnamed = await workerOf({ name, kvk: null, email: null });
  expect(unnamed.workerId).not.toBe(first.workerId);
  expect((await workerOf({ name, kvk: null, email: null })).workerId).toBe(unnamed.workerId);
  await expect(
    add({ worker: { name: 'Somebody Else', kvk: '87654321', email: null } }),
  ).rejects.toMatchObject({
    problems: [{ pointer: '/worker/name', code: 'worker-differs' }],
  });
});

test('people who write the same new worker down at once make one', async () => {
  const worker = { name: 'At Once', kvk: '11223344', email: null };
  const added = await Promise.all(Array.from({ length: 12 }, () => add({ worker })));
  const files = await Promise.all(added.map(({ id }) => findEngagement(services, as('reader'), id)));
  expect(new Set(files.map(({ engagement }) => engagement.workerId)).size).toBe(1);
});

test('a worker is changed once for all engagements, and never to somebody else', async () => {
  const { id } = await add();
  const other = await add();
  const [file, otherFile] = await Promise.all(
    [id, other.id].map(each => findEngagement(services, as('editor'), each)),
  );
  const { workerId, worker } = file!.engagement;
  const known = await findWorker(services, as('editor'), workerId);
  expect(known).toMatchObject({ ...worker, engagements: 1 });
  const renamed = { ...worker, name: 'New Name' };
  expect(await changeWorker(services, as('editor'), workerId, known.version, renamed)).toBe(
    known.version + 1,
  );
  await expect(changeWorker(services, as('editor'), workerId, known.version, worker)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await findEngagement(services, as('reader'), id)).engagement.worker.name).toBe('New Name');
  const taken = { ...renamed, kvk: otherFile!.engagement.worker.kvk };
  await expect(
    changeWorker(services, as('editor'), workerId, known.version + 1, taken),
  ).rejects.toMatchObject({
    problems: [{ pointer: '/worker/kvk', code: 'worker-taken' }],
  });
});

test('an engagement ends on a day, not before it starts', async () => {
  const { id, version } = await add({ ends: null });
  await expect(endEngagement(services, as('editor'), id, version, '2025-01-01')).rejects.toMatchObject({
    problems: [{ pointer: '/ends', code: 'ends-before-start' }],
  });
  expect(await endEngagement(services, as('editor'), id, version, '2026-06-30')).toBe(version + 1);
  expect((await findEngagement(services, as('reader'), id)).engagement.ends).toBe('2026-06-30');
  expect((await journalOf(id)).at(-1)).toMatchObject({
    before: '{"ends":null}',
    after: '{"ends":"2026-06-30"}',
  });
});

test('an administrator removes an engagement and its worker; the journal stays and is whole', async () => {
  const { id, version } = await add();
  const { workerId } = (await findEngagement(services, as('reader'), id)).engagement;
  await removeEngagement(services, as('administrator'), id, version);
  await expect(findEngagement(services, as('reader'), id)).rejects.toMatchObject({ code: 'missing' });
  await expect(findWorker(services, as('editor'), workerId)).rejects.toMatchObject({ code: 'missing' });
  expect((await journalOf(id)).map(({ action }) => action)).toEqual(['engagement.add', 'engagement.remove']);
  expect(await verifyJournal(rooms.database.db, rooms.ours.organisation)).toMatchObject({
    broken: undefined,
  });
});

test('who hires a worker while the last engagement of that worker is removed, gets a worker', async () => {
  for (let i = 0; i < 8; i += 1) {
    const given = fresh();
    const { id, version } = await addEngagement(services, as('editor'), given);
    const [, again] = await Promise.all([
      removeEngagement(services, as('administrator'), id, version),
      addEngagement(services, as('editor'), { ...given, reference: `${given.reference}-again` }),
    ]);
    const { engagement } = await findEngagement(services, as('reader'), again.id);
    expect(engagement.worker).toEqual(given.worker);
  }
});

test('the list filters by words in any order, sector and period, sorts and pages', async () => {
  const marked = { client: 'Zuiderzee%_\\ BV', sector: 'building' } as const;
  const first = await add({
    ...marked,
    starts: '2020-01-01',
    ends: '2020-12-31',
    assignment: 'Dijken keuren',
  });
  const second = await add({ ...marked, starts: '2020-06-01', ends: null, assignment: 'Dijken ophogen' });
  const list = async (filter: object, words: readonly string[] = ['zuiderzee%_\\']) => {
    const { rows, total } = await listEngagements(services, as('reader'), Filter.parse(filter), words);
    return [rows.map(({ id }) => id), total];
  };
  expect(await list({})).toEqual([[first.id, second.id], 2]);
  expect(await list({}, ['keuren', 'zuiderzee'])).toEqual([[first.id], 1]);
  expect(await list({}, ['zuiderzee', 'nowhere'])).toEqual([[], 0]);
  expect(await list({}, ['zuiderzee__'])).toEqual([[], 0]);
  const { worker } = (await findEngagement(services, as('reader'), second.id)).engagement;
  expect(await list({}, ['zuiderzee', ...worker.name.toLowerCase().split(' ')])).toEqual([[second.id], 1]);
  expect(await list({ sector: 'building' }, [])).toEqual([[first.id, second.id], 2]);
  expect(await list({ sector: 'care' })).toEqual([[], 0]);
  expect(await list({ from: '2021-01-01' })).toEqual([[second.id], 1]);
  expect(await list({ until: '2020-05-31' })).toEqual([[first.id], 1]);
  expect(await list({ from: '2020-12-31', until: '2020-12-31' })).toEqual([[first.id, second.id], 2]);
  expect(await list({ order: 'starts', descending: true })).toEqual([[second.id, first.id], 2]);
  expect(await list({ order: 'changed' })).toEqual([[first.id, second.id], 2]);
  expect(await list({ size: 1, page: 2 })).toEqual([[second.id], 2]);
  expect(await list({ size: 1, page: 3 })).toEqual([[], 2]);
  expect(await list({ attention: 'not-assessed' })).toEqual([[first.id, second.id], 2]);
});
