import { beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../../test/fixtures/memory-terminal.ts';
import { readConfig } from '../../foundation/config.ts';
import { runJob } from '../../foundation/jobs/run-job.ts';
import { startJob } from '../../foundation/jobs/start-job.ts';
import { within } from '../../foundation/store/context.ts';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { anEngagement } from '../model/fixture.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { findExpired } from './find-expired.ts';
import { addRetentionCommand } from './retention-command.ts';
import { RETENTION_JOB, type RetentionInput } from './retention-job.ts';
import { changeTerms, readTerms, type Terms } from './terms.ts';

const rooms = testDatabase();
const { services } = rooms;
const { organisation } = rooms.ours;
const administrator = () => rooms.actor('administrator');
const look = <T>(read: Parameters<typeof within<T>>[2]) => within(rooms.database.app, { organisation }, read);
const terms = () => look(tx => readTerms(tx, organisation));
const choose = async (changes: Partial<Record<keyof Terms, number | null>>) => {
  const now = await terms();
  const given = Object.entries(now).map(([category, { months, version }]) => [
    category,
    { months: category in changes ? changes[category as keyof Terms] : months, version },
  ]);
  await changeTerms(services, administrator(), Object.fromEntries(given));
};
const expired = async (today: string) =>
  Object.fromEntries(
    (await look(tx => findExpired(tx, organisation, today)))
      .filter(({ ids }) => ids.length > 0)
      .map(({ category, ids }) => [category, ids.length]),
  );
const add = (reference: string, ends: string | null, kvk: string) =>
  addEngagement(
    services,
    rooms.actor('editor'),
    anEngagement({ reference, ends, starts: '2015-01-01', worker: { name: `W ${kvk}`, kvk, email: null } }),
  );
let old: string;

beforeAll(async () => {
  ({ id: old } = await add('OLD', '2016-06-30', '11111111'));
  await add('OLD-TOO', '2016-07-01', '22222222');
  await add('NEW', '2026-01-01', '22222222');
  await add('OPEN', null, '33333333');
  await addEvidence(services, rooms.actor('editor'), old, {
    ...{ name: 'x.txt', mediaType: 'text/plain', content: Buffer.from('x') },
  });
  await rooms.database.db
    .insertInto('reminder')
    .values({
      ...{
        organisation_id: organisation,
        engagement_id: old,
        kind: 'interval',
        cause: 'x',
        due: '2016-01-01',
      },
      ...{ state: 'done', settled_at: new Date('2016-01-01') },
    })
    .execute();
});

test('a term counts whole months, and its last day still belongs to it', async () => {
  await choose({ evidence: null, reminder: null });
  expect(await expired('2023-06-30')).toEqual({});
  expect(await expired('2023-07-01')).toEqual({ engagement: 1 });
  expect(await expired('2023-07-02')).toEqual({ engagement: 2 });
  await choose({ engagement: null, reminder: 12 });
  expect(await expired('2026-11-22')).toEqual({ reminder: 1 });
  await choose({ engagement: 84, evidence: 84 });
});

test('terms are chosen by an administrator, within bounds, and nobody overwrites another', async () => {
  const seen = await terms();
  for (const months of [0, 1201, 1.5])
    await expect(
      changeTerms(services, administrator(), { ...seen, job: { months, version: 0 } }),
    ).rejects.toMatchObject({ problems: [{ pointer: '/job/months' }] });
  await expect(
    changeTerms(services, rooms.actor('approver'), { ...seen, job: { months: 1, version: 0 } }),
  ).rejects.toMatchObject({ code: 'role-too-low' });
  await changeTerms(services, administrator(), { ...seen, job: { months: 6, version: 0 } });
  await expect(
    changeTerms(services, administrator(), { ...seen, job: { months: 7, version: 0 } }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('the command lists what would go and removes nothing', async () => {
  const config = () => readConfig({ WAAIER_DATA: rooms.database.dataFolder ?? '' });
  const domain = {
    commands: (
      program: Parameters<typeof addRetentionCommand>[0],
      terminal: Parameters<typeof addRetentionCommand>[1],
    ) => addRetentionCommand(program, terminal, config),
  };
  const run = (...args: string[]) => runCommand([domain], ['retention', ...args]);
  const { code, out } = await run('--organisation', organisation, '--dry-run', '--json');
  expect(code).toBe(0);
  const found = JSON.parse(out) as { expired: readonly { category: string; ids: readonly string[] }[] };
  expect(found.expired.find(({ category }) => category === 'engagement')?.ids).toContain(old);
  expect((await run('--organisation', organisation, '--dry-run', '--lang', 'en')).out).toContain(
    'Evidence: 1, from before 2019-11-22',
  );
  expect((await run('--organisation', organisation)).code).toBe(2);
  expect((await run('--organisation', 'x', '--dry-run')).code).toBe(2);
  expect((await run('--organisation', old, '--dry-run')).code).toBe(1);
  expect(await expired('2026-11-22')).toMatchObject({ engagement: 2, evidence: 1, reminder: 1 });
});

async function remove(before: RetentionInput['before']) {
  const actor = administrator();
  const id = await within(rooms.database.app, actor.context, tx =>
    startJob(tx, actor, RETENTION_JOB, { before }),
  );
  await runJob(services, [RETENTION_JOB], { organisation, id }, new AbortController().signal);
  return rooms.database.db
    .selectFrom('job')
    .select(['state', 'result', 'error'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

test('the job removes what was shown and nothing else; who is no longer hired is forgotten', async () => {
  const left = () =>
    rooms.database.db
      .selectFrom('engagement')
      .select('reference')
      .where('organisation_id', '=', organisation)
      .orderBy('reference')
      .execute();
  expect(await remove({ evidence: '2019-11-22' })).toMatchObject({ state: 'done', result: { evidence: 1 } });
  expect((await left()).length).toBe(4);
  expect(await remove({ engagement: '2019-11-22', reminder: '2025-11-22' })).toMatchObject({
    state: 'done',
    result: { engagement: 2 },
  });
  expect(await left()).toEqual([{ reference: 'NEW' }, { reference: 'OPEN' }]);
  const workers = await rooms.database.db
    .selectFrom('worker')
    .select('kvk')
    .where('organisation_id', '=', organisation)
    .orderBy('kvk')
    .execute();
  expect(workers).toEqual([{ kvk: '22222222' }, { kvk: '33333333' }]);
  const keys = await rooms.database.db
    .selectFrom('subject_key')
    .select('subject_id')
    .where('organisation_id', '=', organisation)
    .execute();
  expect(keys).toHaveLength(2);
  expect(await verifyJournal(rooms.database.db, organisation)).toMatchObject({ broken: undefined });
});
