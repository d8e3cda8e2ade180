import { expect, test } from 'vitest';
import { ANSWERS, requestFor, twoVersions } from '../../../test/fixtures/two-versions.ts';
import { cancelJob } from '../../foundation/jobs/cancel-job.ts';
import type { JobKind } from '../../foundation/jobs/kind.ts';
import { findJob } from '../../foundation/jobs/list-jobs.ts';
import { runJob } from '../../foundation/jobs/run-job.ts';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { anEngagement } from '../model/fixture.ts';
import { reassess } from '../reassess.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { assessEngagement } from '../store/assess-engagement.ts';
import { countOutcomesJob, reassessAllJob } from './bulk-jobs.ts';
import { lookOver } from './look-over.ts';
import { startBulk } from './start-bulk.ts';

const rooms = testDatabase();
const desk = { rules: twoVersions };
const [look, keep] = [countOutcomesJob(desk), reassessAllJob(desk)];
const kinds = [look, keep] as readonly JobKind[];
const editor = () => rooms.actor('editor');
const [older, newer] = twoVersions.all.map(({ questionnaire }) => questionnaire.from) as [string, string];

const OUTCOMES = Object.keys(ANSWERS) as (keyof typeof ANSWERS)[];

async function work(kind: typeof look): Promise<Awaited<ReturnType<typeof findJob>>> {
  const id = await startBulk(rooms.services, editor(), kind, newer);
  const { organisation } = rooms.ours;
  await runJob(rooms.services, kinds, { organisation, id }, new AbortController().signal);
  return findJob(rooms.services, editor(), id);
}

const stored = () =>
  rooms.database.db
    .selectFrom('engagement')
    .select(['id', 'questionnaire', 'answers', 'outcome', 'receipt', 'version'])
    .where('organisation_id', '=', rooms.ours.organisation)
    .where('outcome', 'is not', null)
    .orderBy('id')
    .execute();

test('the register is counted by the rules of a day without a change, and kept when asked for', async () => {
  for (const [i, outcome] of [...OUTCOMES, ...OUTCOMES].entries()) {
    const { id } = await addEngagement(
      rooms.services,
      editor(),
      anEngagement({ reference: `B-${i}`, sector: null }),
    );
    await assessEngagement(rooms.services, editor(), id, 1, requestFor(outcome, older), twoVersions);
  }
  const before = await stored();
  const expected = before.map(row => reassess(row as never, newer, twoVersions));
  const many = (kind: string) => expected.filter(each => each.kind === kind).length;

  expect(many('changes')).toBe(2);

  // All at once the same as one by one.
  const found = lookOver(before as never, newer, twoVersions);
  expect(found.map(({ kind }) => kind)).toEqual(expected.map(({ kind }) => kind));

  const counted = await work(look);
  expect(counted).toMatchObject({ state: 'done', done: before.length, total: before.length });
  expect(counted.result).toMatchObject({
    assessed: before.length,
    changes: many('changes'),
    stays: many('stays'),
  });
  expect(await stored()).toEqual(before);

  const kept = await work(keep);
  expect(kept.result).toMatchObject({ assessed: before.length, kept: many('changes') + many('stays') });
  for (const [i, row] of (await stored()).entries()) {
    const again = expected[i]!;
    if (again.kind === 'changes' || again.kind === 'stays') expect(row.receipt).toEqual(again.receipt);
    else expect(row).toEqual(before[i]);
  }
  expect(await verifyJournal(rooms.database.db, rooms.ours.organisation)).toMatchObject({
    broken: undefined,
  });
  // A second time nothing is left to keep.
  expect((await work(keep)).result).toMatchObject({ changes: 0 });
});

test('who may not change the register may not have it assessed, and a job that was stopped keeps nothing more', async () => {
  await expect(startBulk(rooms.services, rooms.actor('reader'), look, newer)).rejects.toMatchObject({
    code: 'role-too-low',
  });
  const before = await stored();
  const id = await startBulk(rooms.services, editor(), keep, older);
  await cancelJob(rooms.services, editor(), kinds, id);
  const { organisation } = rooms.ours;
  await runJob(rooms.services, kinds, { organisation, id }, new AbortController().signal);
  expect(await findJob(rooms.services, editor(), id)).toMatchObject({ state: 'cancelled' });
  expect(await stored()).toEqual(before);
});
