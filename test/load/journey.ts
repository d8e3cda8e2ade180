// Many people at the same time: the questions of the assessment, the API and a page of the register, at three servers on
// one PostgreSQL behind a round robin, on a fixed timetable; beside it a page by Hono alone and `select 1`. Everything
// runs on this machine, also what asks:
//   npm run build && node test/load/journey.ts [--rate 200] [--seconds 60] [--servers 3]
// Exit code 1: the slowest in a hundred took 100 ms or more, or something went wrong.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { parse } from 'yaml';
import { testDataFolder } from '../../src/foundation/store/test-folder.ts';
import { signInAt } from '../support/at-server.ts';
import { roundRobin } from '../support/round-robin.ts';
import { startServer } from '../support/server.ts';
import { ask, closeConnections } from './ask.ts';
import { fillRegister } from './fill-register.ts';
import { figuresOf, openLoop, type Sample } from './open-loop.ts';
import { type Visitor, visitor } from './visitor.ts';

/** What `npm run build` made: Node itself reads no JSX. */
const DIST = new URL(`../../${process.env.DIST ?? 'dist'}/`, import.meta.url);
const built = (path: string) => import(new URL(path, DIST).href);
const { readConfig }: typeof import('../../src/foundation/config.ts') = await built('foundation/config.js');
const { openDatabase }: typeof import('../../src/foundation/store/database.ts') = await built(
  'foundation/store/database.js',
);

/** The slowest in a hundred must be faster, in milliseconds. */
const TARGET_P99 = 100;
/** Engagements in the register that is looked at. */
const ENGAGEMENTS = 1000;

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    servers: { type: 'string', default: '3' },
  },
});
const [rate, seconds, servers] = [values.rate, values.seconds, values.servers].map(Number) as [
  number,
  number,
  number,
];

const folder = testDataFolder();
const database = await openDatabase(readConfig({ WAAIER_DATA: folder }), () => {});
const started: { stop(): Promise<void> }[] = [];
try {
  const sockets = encodeURIComponent(String(database.connection.host));
  const url = `postgresql://waaier@localhost/waaier?host=${sockets}`;
  const env = {
    ...{ WAAIER_DATA: folder, DATABASE_URL: url, WAAIER_LOG: 'requests' },
    // Everything comes from one address, and from one account.
    ...{ WAAIER_LIMIT_ADDRESS: '0', WAAIER_LIMIT_ACCOUNT: '0' },
  };
  const running = await Promise.all(Array.from({ length: servers }, () => startServer(env)));
  started.push(...running);
  const door = await roundRobin(running.map(({ address }) => address));
  started.push({ stop: door.close });
  const member = await signInAt(running[0]!, () => door.address);
  const [{ id: organisation }, { id: person }] = await Promise.all([
    database.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow(),
    database.db.selectFrom('person').select('id').executeTakeFirstOrThrow(),
  ]);
  await fillRegister(database.db, organisation, person, ENGAGEMENTS, []);
  const session = [...member.cookies].map(pair => pair.join('=')).join('; ');
  const send = traffic(door.address, session);

  await openLoop(rate, Math.min(10, seconds / 3), send);
  const load = loadavg()[0]!;
  const addresses = running.map(({ address }) => address);
  const [begun, ours] = [await processorTime(addresses), process.cpuUsage()];
  const journey = await openLoop(rate, seconds, send);
  const perRequest = ((await processorTime(addresses)) - begun) / journey.length;
  const { user, system } = process.cpuUsage(ours);
  const perQuestion = (user + system) / 1000 / journey.length;
  const given = door.given.join(', ');

  const bareSeconds = Math.max(1, seconds / 6);
  const hono = await bareHono(bareSeconds);
  const select = await bareSelect(url, bareSeconds);

  console.log(
    `${rate} requests a second for ${seconds} s at ${servers} servers (${given} requests, warming up included).`,
  );
  console.log(`Load of the machine before ${load.toFixed(2)}, after ${loadavg()[0]!.toFixed(2)}.`);
  console.log(
    `Processor time for a request: servers ${perRequest.toFixed(2)} ms, asking and passing on ${perQuestion.toFixed(2)} ms.\n`,
  );
  print([...table(journey), ['Hono alone', hono], ['select 1', select]]);
  const all = figuresOf(journey);
  for (const text of new Set(journey.flatMap(({ error }) => error ?? []))) console.log(text);
  if (all.errors > 0 || all.p99 >= TARGET_P99) process.exitCode = 1;
} finally {
  closeConnections();
  for (const each of started.toReversed()) await each.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Which request comes next: of twenty, one to the API, two to the register, the others by visitors of the assessment. */
function traffic(address: string, session: string) {
  const idle: Visitor[] = [];
  // The same answers in every run.
  let state = 1;
  const choose = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const casesFolder = new URL('../../src/assessment/cases/', import.meta.url);
  const read = (path: string) => parse(readFileSync(new URL(path, casesFolder), 'utf8'));
  const answers = { ...read('in-scope.yaml'), ...read('profiles/plumber.yaml').answers };
  const body = JSON.stringify({ questionnaire: 'hiring', date: '2026-11-22', answers });
  const expectOk = async (answer: ReturnType<typeof ask>, sign: string): Promise<void> => {
    const { status, text } = await answer;
    if (status !== 200 || !text().includes(sign)) throw new Error(`${sign}: ${status}`);
  };
  const api = () =>
    ask(`${address}/v1/assessments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
  const register = () => ask(`${address}/organisatie/inhuur`, { headers: { Cookie: session } });

  return (number: number) => {
    if (number % 20 === 0) return { kind: 'API', answer: expectOk(api(), '"outcome"') };
    if (number % 10 === 5) return { kind: 'register', answer: expectOk(register(), 'INH-') };
    // Who was answered longest ago; nobody waits for an answer to be sent the next.
    const who = idle.shift() ?? visitor(address, choose);
    const kind = who.next;
    return { kind, answer: who.step().finally(() => void idle.push(who)) };
  };
}

async function bareHono(during: number): Promise<readonly Sample[]> {
  const child = spawn(process.execPath, [new URL('bare-hono.ts', import.meta.url).pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const address = line.toString().trim();
  const send = () => ({ kind: 'Hono', answer: ask(address).then(() => {}) });
  try {
    await openLoop(rate, 1, send);
    return await openLoop(rate, during, send);
  } finally {
    closeConnections();
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function bareSelect(connectionString: string, during: number): Promise<readonly Sample[]> {
  const pool = new pg.Pool({ connectionString, max: 16 });
  const send = () => ({ kind: 'select', answer: pool.query('select 1').then(() => {}) });
  try {
    await openLoop(rate, 1, send);
    return await openLoop(rate, during, send);
  } finally {
    await pool.end();
  }
}

/** Milliseconds of processor time that the servers have used so far. */
async function processorTime(addresses: readonly string[]): Promise<number> {
  const texts = await Promise.all(addresses.map(async address => (await ask(`${address}/metrics`)).text()));
  const used = (text: string) => Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1]) * 1000;
  return texts.reduce((sum, text) => sum + used(text), 0);
}

type Row = readonly [string, readonly Sample[]];

function table(journey: readonly Sample[]): readonly Row[] {
  const kinds = Map.groupBy(journey, ({ kind }) => kind);
  return [['everything', journey], ...kinds];
}

function print(rows: readonly Row[]): void {
  const ms = (value: number) => value.toFixed(1).padStart(9);
  console.log(`${'milliseconds'.padEnd(14)} requests  errors      p50      p90      p99      max`);
  for (const [name, samples] of rows) {
    const { requests, errors, p50, p90, p99, max } = figuresOf(samples);
    const counts = `${String(requests).padStart(9)}${String(errors).padStart(8)}`;
    console.log(`${name.padEnd(14)}${counts}${ms(p50)}${ms(p90)}${ms(p99)}${ms(max)}`);
  }
}
