import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registry } from '../../src/assessment/index.ts';
import { approveImport } from '../../src/engagements/import/approve-import.ts';
import { checkImportJob } from '../../src/engagements/import/check/check-job.ts';
import { chooseColumns } from '../../src/engagements/import/choose-columns.ts';
import { guessMapping } from '../../src/engagements/import/columns/guess-mapping.ts';
import { type ImportRecord, readImport } from '../../src/engagements/import/import-record.ts';
import { importJob } from '../../src/engagements/import/run/import-job.ts';
import { uploadImport } from '../../src/engagements/import/upload-import.ts';
import { readConfig } from '../../src/foundation/config.ts';
import type { Actor } from '../../src/foundation/identity/index.ts';
import { findJob, type Job } from '../../src/foundation/jobs/list-jobs.ts';
import { within } from '../../src/foundation/store/context.ts';
import { type Database, openDatabase } from '../../src/foundation/store/database.ts';
import { testDataFolder } from '../../src/foundation/store/test-folder.ts';
import { fillRoom, testRoom } from '../../src/foundation/store/test-rows.ts';
import { expectWhole } from './writing.ts';

const ROWS = 6_000;
const DESK = { rules: registry() };
const [CHECK, IMPORT] = [checkImportJob(DESK), importJob(DESK)];

const room = testRoom('Ours');
const { organisation } = room;
const actor: Actor = {
  person: { id: room.people.editor, name: 'Editor' },
  organisation: { id: organisation, name: room.name, kind: 'client', kvk: null, fourEyes: false },
  role: 'editor',
  context: { organisation, person: room.people.editor },
};

let folder: string;
let database: Database;
let server: ChildProcess | undefined;

beforeEach(async () => {
  folder = testDataFolder();
  database = await openDatabase(readConfig({ WAAIER_DATA: folder }), () => {});
  await fillRoom(database.db, room);
});
afterEach(async () => {
  await kill();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The product itself does the work; this test only asks for it. */
function startServer(): void {
  const env = { ...process.env, PORT: '0', WAAIER_DATA: folder };
  server = spawn(process.execPath, [`${process.env.DIST ?? 'dist'}/server.js`], { env, stdio: 'ignore' });
}

async function kill(): Promise<void> {
  if (server === undefined) return;
  const gone = new Promise(resolve => server!.on('exit', resolve));
  server.kill('SIGKILL');
  await gone;
  server = undefined;
}

const read = (id: string): Promise<ImportRecord> =>
  within(database.app, actor.context, tx => readImport(tx, organisation, id));

/** Waits until the job of an import is as far as that. */
async function until(id: string, enough: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await findJob({ database }, actor, (await read(id)).job!);
    if (enough(job)) return job;
    await wait(10);
  }
}

const engagements = () =>
  database.db
    .selectFrom('engagement as e')
    .innerJoin('worker as w', 'w.id', 'e.worker_id')
    .select(['e.reference', 'w.name'])
    .where('e.organisation_id', '=', organisation)
    .orderBy('e.reference')
    .execute();

test('a server that is killed while it checks and while it imports: another one ends it, with every row once', async () => {
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const number = String(i).padStart(5, '0');
    return `INH-${number};Opdrachtgever;Opdrachtnemer ${number};Een website bouwen;05-01-2026`;
  });
  const bytes = new TextEncoder().encode(
    ['Kenmerk;Opdrachtgever;Naam;Opdracht;Begindatum', ...lines].join('\n'),
  );
  const services = { database };
  const id = await uploadImport(services, actor, { name: 'inhuur.csv', bytes }, 'nl');
  const { summary, version } = await read(id);
  const headers = summary!.sheets[0]!.first[0]!;
  await chooseColumns(
    services,
    actor,
    DESK.rules,
    CHECK,
    { id, version },
    {
      ...{ sheet: '', header: 1, headers, notation: 'nl', existing: 'refuse', date: '2026-11-22' },
      mapping: guessMapping(headers, DESK.rules.newest('hiring')!, new Map()),
    },
  );
  startServer();
  await until(id, ({ done }) => done > 0);
  await kill();
  expect(await until(id, () => true)).toMatchObject({ state: 'running' });
  startServer();
  expect(await until(id, ({ endedAt }) => endedAt !== null)).toMatchObject({ state: 'done' });
  const checked = await read(id);
  expect(checked.counts).toMatchObject({ rows: ROWS, wrong: 0, add: ROWS });

  await approveImport(services, actor, IMPORT, { id, version: checked.version }, false);
  await until(id, ({ done }) => done > 0);
  await kill();
  expect(await until(id, () => true)).toMatchObject({ state: 'running' });
  // All of it or nothing.
  expect(await engagements()).toEqual([]);
  startServer();
  expect(await until(id, ({ endedAt }) => endedAt !== null)).toMatchObject({ state: 'done' });
  expect(await read(id)).toMatchObject({ state: 'imported', counts: { added: ROWS, workers: ROWS } });
  const kept = await engagements();
  expect(kept).toHaveLength(ROWS);
  kept.forEach((row, i) => {
    const number = String(i).padStart(5, '0');
    expect(row).toEqual({ reference: `INH-${number}`, name: `Opdrachtnemer ${number}` });
  });
  // One entry for each, and the chain unbroken.
  await expectWhole(database, organisation, []);
}, 240_000);
