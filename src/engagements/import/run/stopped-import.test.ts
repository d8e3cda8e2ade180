import { expect, test } from 'vitest';
import type { JobKind } from '../../../foundation/jobs/kind.ts';
import { findJob } from '../../../foundation/jobs/list-jobs.ts';
import { runJob } from '../../../foundation/jobs/run-job.ts';
import { verifyJournal } from '../../../foundation/store/journal/verify.ts';
import { testDatabase } from '../../../foundation/store/test-database.ts';
import { approveImport } from '../approve-import.ts';
import { IMPORT, importer } from '../fixture.ts';
import type { ImportInput } from '../import-work.ts';

const rooms = testDatabase();
const actor = () => rooms.actor('editor');
const steps = importer(rooms, actor);
const ROWS = 2_500;

const inRegister = async (): Promise<readonly number[]> => {
  const { organisation } = rooms.ours;
  const counts = (['engagement', 'worker', 'subject_key'] as const).map(async table => {
    const { count } = await rooms.database.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('organisation_id', '=', organisation)
      .executeTakeFirstOrThrow();
    return Number(count);
  });
  const { entries, broken } = await verifyJournal(rooms.database.db, organisation);
  expect(broken).toBeUndefined();
  return [...(await Promise.all(counts)), entries];
};

test('an import that is stopped at any moment leaves nothing behind, and does all of it when it goes on', async () => {
  const lines = Array.from({ length: ROWS }, (_, i) => `R-${i};Voorbeeld BV;W. ${i};Bouwen;2026-01-05`);
  const id = await steps.upload(['Kenmerk;Opdrachtgever;Naam;Opdracht;Begindatum', ...lines].join('\n'));
  const { version } = await steps.check(id);
  await approveImport(rooms.services, actor(), IMPORT, { id, version }, false);
  const { job } = await steps.read(id);
  const before = await inRegister();
  const key = { organisation: rooms.ours.organisation, id: job! };
  const state = async () => (await findJob(rooms.services, actor(), job!)).state;

  for (let moment = 1; ; moment += 1) {
    const stop = new AbortController();
    let reports = 0;
    // The server is told to stop the nth time that the work says how far it is.
    const kind: JobKind<ImportInput> = {
      ...IMPORT,
      run: work =>
        IMPORT.run({
          ...work,
          report: (done, total) => {
            reports += 1;
            if (reports === moment) stop.abort();
            return work.report(done, total);
          },
        }),
    };
    await runJob(rooms.services, [kind] as readonly JobKind[], key, stop.signal);
    if (!stop.signal.aborted) {
      // While rows are written, and while the journal is.
      expect(reports).toBeGreaterThanOrEqual(6);
      break;
    }
    expect(await state()).toBe('queued');
    expect(await inRegister()).toEqual(before);
  }
  expect(await state()).toBe('done');
  const [engagements, workers, keys, entries] = await inRegister();
  expect([engagements, workers, keys]).toEqual([ROWS, ROWS, ROWS]);
  expect(entries).toBe(before[3]! + 2 * ROWS);
});
