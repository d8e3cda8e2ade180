import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { anEngagement } from '../model/fixture.ts';
import { addCheck } from '../store/add-check.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { changeEngagement } from '../store/change-engagement.ts';
import { findWorker } from '../store/change-worker.ts';
import { findEngagement } from '../store/find-engagement.ts';
import { forgetWorker } from './forget-worker.ts';

const rooms = testDatabase();
const { services } = rooms;
const MARKS = ['Quirijn Zoekbaar', '87654321', 'quirijn@zoekbaar.example'];
const worker = { name: MARKS[0]!, kvk: MARKS[1]!, email: MARKS[2]! };
const editor = () => rooms.actor('editor');
let ids: readonly string[];
let workerId: string;

/** Every table, of every schema, whose rows say one of the marks: as text, and in bytes. */
async function tablesWith(marks: readonly string[]): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `.execute(rooms.database.db);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const patterns = marks.flatMap(mark => [mark, Buffer.from(mark).toString('hex')]);
    const { rows } = await sql`
      select 1 from ${sql.table(`${schema}.${name}`)} t
      where exists (select from unnest(${patterns}::text[]) p where position(lower(p) in lower(t::text)) > 0) limit 1
    `.execute(rooms.database.db);
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
}

beforeAll(async () => {
  const first = await addEngagement(services, editor(), anEngagement({ worker }));
  const about = `Over ${MARKS[0]}`;
  const second = await addEngagement(
    services,
    editor(),
    anEngagement({ reference: 'INH-002', worker, assignment: about, contract: MARKS[1]! }),
  );
  ids = [first.id, second.id];
  await changeEngagement(services, editor(), first.id, 1, anEngagement({ worker, assignment: about }));
  await addCheck(services, editor(), first.id, {
    checkedOn: '2026-11-01',
    result: 'deviates',
    finding: about,
  });
  await addEvidence(services, editor(), first.id, {
    name: `${MARKS[0]}.txt`,
    mediaType: 'text/plain',
    content: Buffer.from(about),
  });
  const { organisation, people } = rooms.ours;
  await rooms.database.db
    .insertInto('decision')
    .values({
      ...{ organisation_id: organisation, engagement_id: first.id, outcome: 'undecided', choice: 'stop' },
      ...{
        reasons: about,
        remark: about,
        owner_id: people.editor,
        decided_on: '2026-11-01',
        state: 'rejected',
      },
    })
    .execute();
  await sql`
    with i as (
      insert into import (organisation_id, created_by, name, format, size, sha256, content, state)
      values (${organisation}, ${people.editor}, 'x.csv', 'csv', 1, ${'0'.repeat(64)}, ${Buffer.from(about)}, 'checked')
      returning id
    )
    insert into import_row (organisation_id, import_id, row, engagement)
    select ${organisation}, id, 1, ${JSON.stringify({ worker })}::jsonb from i
  `.execute(rooms.database.db);
  workerId = (await findEngagement(services, editor(), first.id)).engagement.workerId;
});

test('before: the person is found where one would look', async () => {
  expect(await tablesWith(MARKS)).toEqual([
    ...['decision', 'engagement', 'evidence', 'import', 'import_row', 'practice_check', 'worker'],
  ]);
});

test('only an administrator of the organisation may, and only as the worker was seen', async () => {
  for (const role of ['reader', 'editor', 'approver'] as const)
    await expect(forgetWorker(services, rooms.actor(role), workerId, 1)).rejects.toMatchObject({
      code: 'role-too-low',
    });
  const stranger = rooms.actor('administrator', rooms.theirs);
  await expect(forgetWorker(services, stranger, workerId, 1)).rejects.toMatchObject({ code: 'missing' });
  await expect(forgetWorker(services, rooms.actor('administrator'), workerId, 7)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
});

test('after: nothing of the person is anywhere, the register keeps the facts, and the journal is whole', async () => {
  const { entries } = await verifyJournal(rooms.database.db, rooms.ours.organisation);
  expect(await forgetWorker(services, rooms.actor('administrator'), workerId, 1)).toEqual({
    ...{ engagements: 2, evidence: 1, imports: 1 },
  });
  expect(await tablesWith(MARKS)).toEqual([]);
  const { engagement, checks } = await findEngagement(services, editor(), ids[0]!);
  expect(engagement).toMatchObject({
    ...{ reference: 'INH-001', starts: '2026-01-05', rateCents: 8750, contract: null },
    worker: { kvk: null, email: null },
  });
  expect(checks).toMatchObject([{ result: 'deviates', checkedOn: '2026-11-01' }]);
  expect(await verifyJournal(rooms.database.db, rooms.ours.organisation)).toEqual({
    ...{ organisation: rooms.ours.organisation, entries: entries + 1, broken: undefined },
  });
  const key = await rooms.database.db
    .selectFrom('subject_key')
    .select('subject_id')
    .where('subject_id', '=', workerId)
    .execute();
  expect(key).toEqual([]);
});

test('a second worker can be forgotten too, and the same person can be hired anew', async () => {
  const again = await addEngagement(services, editor(), anEngagement({ reference: 'INH-003', worker }));
  const { engagement } = await findEngagement(services, editor(), again.id);
  expect(engagement.workerId).not.toBe(workerId);
  const { version } = await findWorker(services, editor(), engagement.workerId);
  await forgetWorker(services, rooms.actor('administrator'), engagement.workerId, version);
  expect(await tablesWith(MARKS)).toEqual([]);
});
