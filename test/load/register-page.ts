// How long a page of the register takes with 100,000 engagements, beside a bare `select 1` on the same database:
//   npm run build && node test/load/register-page.ts [engagements, 100000 when left out]
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parse } from 'yaml';
import type { Services } from '../../src/foundation/services.ts';
import { webConfig } from '../support/web-config.ts';
import { fillRegister, type Sample } from './fill-register.ts';

/** What `npm run build` made: Node itself reads no JSX. */
const DIST = new URL(`../../${process.env.DIST ?? 'dist'}/`, import.meta.url);
const built = (path: string) => import(new URL(path, DIST).href);

const { createApp }: typeof import('../../src/app.ts') = await built('app.js');
const { receiptFor }: typeof import('../../src/assessment/index.ts') = await built('assessment/index.js');
const { readConfig }: typeof import('../../src/foundation/config.ts') = await built('foundation/config.js');
const { sessionCookieName }: typeof import('../../src/foundation/identity/session/cookie.ts') = await built(
  'foundation/identity/session/cookie.js',
);
const { startSession }: typeof import('../../src/foundation/identity/session/start-session.ts') = await built(
  'foundation/identity/session/start-session.js',
);
const { SESSION_TIMES }: typeof import('../../src/foundation/identity/settings.ts') = await built(
  'foundation/identity/settings.js',
);
const { openDatabase }: typeof import('../../src/foundation/store/database.ts') = await built(
  'foundation/store/database.js',
);
const { fillRoom, testRoom } = await import('../../src/foundation/store/test-rows.ts');

const COUNT = Number(process.argv[2] ?? 100_000);
const WARM = 3;
const RUNS = 15;
const REGISTER = '/organisatie/inhuur';

const casesFolder = new URL('../../src/assessment/cases/', import.meta.url);
const answersIn = (path: string) => parse(readFileSync(new URL(path, casesFolder), 'utf8'));

/** Four real sets of answers, so that receipts are as large as they are. */
const samples: readonly Sample[] = ['nurse-on-roster', 'plumber', 'teacher', 'copywriter'].map(name => {
  const answers = { ...answersIn('in-scope.yaml'), ...answersIn(`profiles/${name}.yaml`).answers };
  const receipt = receiptFor({ questionnaire: 'hiring', date: '2026-11-22', answers });
  return { outcome: (receipt.outcome as { readonly outcome: string }).outcome, answers, receipt };
});

const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'waaier-load-'));
chmodSync(folder, 0o755);
const database = await openDatabase(readConfig({ WAAIER_DATA: folder }), () => {});
try {
  const room = testRoom('Large');
  await fillRoom(database.db, room);
  await fillRegister(database.db, room.organisation, room.people.administrator, COUNT, samples);
  const services: Services = {
    database,
    now: () => new Date(),
    baseUrl: 'http://waaier.test',
    secure: false,
    signIn: { mode: 'none' },
    sessions: SESSION_TIMES,
    log: () => {},
  };
  const app = createApp(webConfig(), services);
  const token = await startSession(services, room.people.reader, room.organisation);
  const headers = { cookie: `${sessionCookieName(services)}=${token}`, 'Sec-Fetch-Site': 'same-origin' };
  const searching = async (words: string) => {
    const sent = await app.request(REGISTER, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ words }),
    });
    return sent.headers.get('location')!;
  };
  const get = (path: string) => async () => {
    const response = await app.request(path, { headers });
    await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  };
  const last = Math.ceil(COUNT / 50);
  await measure('select 1', () => sql`select 1`.execute(database.app));
  await measure('first page', get(REGISTER));
  await measure('last page', get(`${REGISTER}?page=${last}`));
  await measure('by start, last first', get(`${REGISTER}?order=-starts`));
  await measure('by client', get(`${REGISTER}?order=client`));
  await measure('one outcome', get(`${REGISTER}?outcome=employment`));
  await measure('sector and period', get(`${REGISTER}?sector=education&from=2026-01-01&until=2026-12-31`));
  await measure('not assessed', get(`${REGISTER}?attention=not-assessed`));
  await measure('practice deviates', get(`${REGISTER}?attention=deviates`));
  await measure('high risk, no decision', get(`${REGISTER}/hoog-risico`));
  await measure('one word', get(await searching(`inh-${String(Math.ceil(COUNT / 2)).padStart(8, '0')}`)));
  await measure('two words', get(await searching('department 62')));
  await measure('what changes', get(`${REGISTER}/wat-verandert-er`));
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < WARM + RUNS; i++) {
    const start = performance.now();
    await work();
    if (i >= WARM) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const shown = [times[0]!, times[RUNS >> 1]!, times.at(-1)!].map(
    time => `${time.toFixed(1).padStart(8)} ms`,
  );
  console.log(`${name.padEnd(24)} best ${shown[0]}   median ${shown[1]}   worst ${shown[2]}`);
}
