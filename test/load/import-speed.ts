// How long it takes to import many engagements, from the upload of a CSV file to the last entry of the journal:
//   npm run build && node test/load/import-speed.ts [rows, 100000 when left out] [with-answers]
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../src/foundation/identity/index.ts';
import type { JobKind } from '../../src/foundation/jobs/kind.ts';

/** What `npm run build` made: Node itself reads no JSX. */
const DIST = new URL(`../../${process.env.DIST ?? 'dist'}/`, import.meta.url);
const built = (path: string) => import(new URL(path, DIST).href);

const { registry }: typeof import('../../src/assessment/index.ts') = await built('assessment/index.js');
const { approveImport }: typeof import('../../src/engagements/import/approve-import.ts') = await built(
  'engagements/import/approve-import.js',
);
const { checkImportJob }: typeof import('../../src/engagements/import/check/check-job.ts') = await built(
  'engagements/import/check/check-job.js',
);
const { chooseColumns }: typeof import('../../src/engagements/import/choose-columns.ts') = await built(
  'engagements/import/choose-columns.js',
);
const { guessMapping }: typeof import('../../src/engagements/import/columns/guess-mapping.ts') = await built(
  'engagements/import/columns/guess-mapping.js',
);
const { readImport }: typeof import('../../src/engagements/import/import-record.ts') = await built(
  'engagements/import/import-record.js',
);
const { importJob }: typeof import('../../src/engagements/import/run/import-job.ts') = await built(
  'engagements/import/run/import-job.js',
);
const { uploadImport }: typeof import('../../src/engagements/import/upload-import.ts') = await built(
  'engagements/import/upload-import.js',
);
const { readConfig }: typeof import('../../src/foundation/config.ts') = await built('foundation/config.js');
const { findJob }: typeof import('../../src/foundation/jobs/list-jobs.ts') = await built(
  'foundation/jobs/list-jobs.js',
);
const { openJobs }: typeof import('../../src/foundation/jobs/open-jobs.ts') = await built(
  'foundation/jobs/open-jobs.js',
);
const { nextQuestion }: typeof import('../../src/foundation/questionnaire/next-question.ts') = await built(
  'foundation/questionnaire/next-question.js',
);
const { within }: typeof import('../../src/foundation/store/context.ts') = await built(
  'foundation/store/context.js',
);
const { openDatabase }: typeof import('../../src/foundation/store/database.ts') = await built(
  'foundation/store/database.js',
);
const { verifyJournal }: typeof import('../../src/foundation/store/journal/verify.ts') = await built(
  'foundation/store/journal/verify.js',
);
const { fillRoom, testRoom }: typeof import('../../src/foundation/store/test-rows.ts') = await built(
  'foundation/store/test-rows.js',
);

const count = Number(process.argv[2] ?? 100_000);
const answered = process.argv[3] === 'with-answers';
const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'waaier-load-'));
// The account of PostgreSQL enters it too.
chmodSync(folder, 0o755);
const database = await openDatabase(readConfig({ WAAIER_DATA: folder }), () => {});
const services = { database, now: () => new Date(), baseUrl: 'http://waaier.test', log: () => {} };
const room = testRoom('Load');
await fillRoom(database.db, room);
const organisation = {
  id: room.organisation,
  name: room.name,
  kind: 'client',
  kvk: null,
  fourEyes: false,
} as const;
const context = { organisation: room.organisation, person: room.people.editor };
const actor: Actor = {
  person: { id: room.people.editor, name: 'Load' },
  organisation,
  role: 'editor',
  context,
};

const desk = { rules: registry() };
const compiled = desk.rules.newest('hiring')!;
const [check, run] = [checkImportJob(desk), importJob(desk)];
const jobs = await openJobs(services, [check, run] as readonly JobKind[]);

function answers(): Record<string, string> {
  const given: Record<string, string> = {};
  for (;;) {
    const id = nextQuestion(compiled, given, 'author', false);
    if (id === undefined) return given;
    given[id] = compiled.questions[compiled.questionIndex.get(id)!]!.options[0]!.id;
  }
}

function file(): Uint8Array {
  const extra = answered ? Object.entries(answers()) : [];
  const head =
    'Kenmerk;Opdrachtgever;Naam;KvK;E-mail;Keten;Opdracht;Begindatum;Einddatum;Uren per week;Uurtarief;Sector;Contract';
  const lines = [[head, ...extra.map(([id]) => `antwoord: ${id}`)].join(';')];
  for (let i = 0; i < count; i += 1)
    lines.push(
      [
        ...[
          `INH-${i}`,
          `Opdrachtgever ${i % 400}`,
          `Opdrachtnemer ${i}`,
          String(10_000_000 + i),
          `w${i}@voorbeeld.example`,
        ],
        ...['Bureau Voorbeeld', 'Een website bouwen en onderhouden', '05-01-2026', '31-12-2026'],
        ...['32,5', '87,50', 'Bouw en bouwinstallatie', `C-${i}`, ...extra.map(([, option]) => option)],
      ].join(';'),
    );
  return new TextEncoder().encode(lines.join('\r\n'));
}

async function ended(id: string): Promise<void> {
  const { job } = await within(database.app, context, tx => readImport(tx, organisation.id, id));
  for (;;) {
    const found = await findJob(services, actor, job!);
    if (found.state === 'done') return;
    if (found.endedAt !== null) throw new Error(`the job ended as ${found.state}: ${found.error}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Seconds of processor time of PostgreSQL so far, where the system tells. */
function postgresCpu(): number {
  const parent = readFileSync(join(folder, 'postgresql-18/postmaster.pid'), 'utf8').split('\n')[0];
  const list = spawnSync('ps', ['-o', 'cputimes=', '--ppid', parent ?? ''], { encoding: 'utf8' }).stdout;
  return list.split('\n').reduce((sum, line) => sum + Number(line), 0);
}
const nodeCpu = (): number => Object.values(process.cpuUsage()).reduce((sum, micro) => sum + micro / 1e6, 0);

const times: [string, number][] = [];
let mark = performance.now();
const lap = (what: string) => {
  const now = performance.now();
  times.push([what, (now - mark) / 1000]);
  mark = now;
};
const state = (id: string) => within(database.app, context, tx => readImport(tx, organisation.id, id));

try {
  const bytes = file();
  // The longest that anything else had to wait for this process.
  let late = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    late = Math.max(late, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  const before = { node: nodeCpu(), postgres: postgresCpu() };
  mark = performance.now();
  const id = await uploadImport(services, actor, { name: 'load.csv', bytes }, 'nl');
  lap('upload');
  const { summary, version } = await state(id);
  const headers = summary!.sheets[0]!.first[0]!;
  await chooseColumns(
    services,
    actor,
    desk.rules,
    check,
    { id, version },
    {
      ...{ sheet: '', header: 1, headers, notation: 'nl', existing: 'refuse', date: '2026-11-22' },
      mapping: guessMapping(headers, compiled, new Map()),
    },
  );
  await ended(id);
  lap('check every cell, keep the rows for the preview');
  const checked = await state(id);
  await approveImport(services, actor, run, { id, version: checked.version }, false);
  await ended(id);
  lap('import with workers, journal and indexes');
  clearInterval(watch);
  const total = times.reduce((sum, [, seconds]) => sum + seconds, 0);
  console.log(
    `${count} engagements from ${(bytes.length / 1e6).toFixed(1)} MB of CSV${answered ? ', with answers' : ''}`,
  );
  for (const [what, seconds] of [...times, ['together', total] as const])
    console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${what}`);
  console.log(`  ${(nodeCpu() - before.node).toFixed(1).padStart(6)} s  processor time of this process`);
  console.log(
    `  ${(postgresCpu() - before.postgres).toFixed(1).padStart(6)} s  processor time of PostgreSQL`,
  );
  console.log(`  ${loadavg()[0]!.toFixed(1).padStart(6)}    load of the machine, others included`);
  console.log(`  ${late.toFixed(0).padStart(6)} ms longest hold-up of the process`);
  console.log(`  ${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(6)} MB memory of the process`);
  const { entries, broken } = await verifyJournal(database.db, organisation.id);
  console.log(`  ${entries} entries in the journal, ${broken === undefined ? 'whole' : 'broken'}`);
  process.exitCode = broken === undefined ? 0 : 1;
} finally {
  await jobs.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
