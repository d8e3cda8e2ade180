import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { readConfig } from '../../src/foundation/config.ts';
import { type Database, openDatabase } from '../../src/foundation/store/database.ts';
import { verifyJournal } from '../../src/foundation/store/journal/verify.ts';
import { fillRoom, type TestRoom } from '../../src/foundation/store/test-rows.ts';

/** What a writer is told to do. */
export interface Orders {
  /** Which database, as the product is told. */
  readonly env: Readonly<Record<string, string>>;
  readonly organisation: string;
  readonly person: string;
  readonly what: 'engagements' | 'evidence';
}

/** What a writer says, a line at a time. */
export type Said =
  | { readonly kind: 'confirmed'; readonly id: string; readonly version: number }
  | { readonly kind: 'evidence'; readonly id: string; readonly sha256: string }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'fault'; readonly outage: string }
  | { readonly kind: 'room' };

export interface Writer {
  readonly said: readonly Said[];
  /** Waits until `enough` holds of what was said.
   *  @throws Error when the writer ends before */
  until(enough: (said: readonly Said[]) => boolean): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Lets it finish what it is at. */
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Starts a writer.
 *  @param largestFile most bytes that it, and a database that it starts, may write in one file: a disk that is full */
export function startWriter(orders: Orders, largestFile?: number): Writer {
  const command = [process.execPath, PROGRAM, JSON.stringify(orders)];
  const [program, ...args] =
    largestFile === undefined
      ? command
      : // Blocks of 512 bytes, as POSIX has it. The limit goes on to every process that this one starts.
        ['/bin/sh', '-c', `ulimit -S -f ${largestFile / 512}; exec "$0" "$@"`, ...command];
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Said[] = [];
  let errors = '';
  let look = (): void => {};
  createInterface(child.stdout).on('line', line => {
    said.push(JSON.parse(line) as Said);
    look();
  });
  child.stderr.on('data', chunk => {
    errors += chunk;
  });
  const gone = goneOf(child);
  return {
    said,
    until: enough =>
      new Promise<void>((resolve, reject) => {
        look = () => {
          if (enough(said)) resolve();
        };
        look();
        void gone.then(() => reject(new Error(`the writer ended:\n${errors}`)));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      child.kill('SIGTERM');
      expect(await gone, errors).toBe(0);
    },
  };
}

const goneOf = (child: ChildProcess): Promise<number | null> =>
  new Promise(resolve => child.on('close', code => resolve(code)));

/** Opens a database as the product does, for a moment. */
export async function inDatabase<T>(
  env: Readonly<Record<string, string>>,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(readConfig(env), () => {});
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

export const fill = (env: Readonly<Record<string, string>>, room: TestRoom): Promise<void> =>
  inDatabase(env, ({ db }) => fillRoom(db, room));

/** Every change that was confirmed is there, each change is in the journal once, and the journal is whole. */
export async function expectWhole(
  { db }: Database,
  organisation: string,
  said: readonly Said[],
): Promise<void> {
  const engagements = await db
    .selectFrom('engagement')
    .select(['id', 'version', 'rate_cents'])
    .where('organisation_id', '=', organisation)
    .execute();
  const versions = new Map(engagements.map(({ id, version }) => [id, version]));
  const lost = said.filter(each => each.kind === 'confirmed' && (versions.get(each.id) ?? 0) < each.version);
  expect(lost).toEqual([]);

  const removed = new Set(said.flatMap(each => (each.kind === 'removed' ? [each.id] : [])));
  const files = await db
    .selectFrom('evidence')
    .select(['id', 'sha256'])
    .where('organisation_id', '=', organisation)
    .execute();
  const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]));
  const lostFiles = said.filter(
    each => each.kind === 'evidence' && !removed.has(each.id) && hashes.get(each.id) !== each.sha256,
  );
  expect(lostFiles).toEqual([]);
  expect(files.filter(({ id }) => removed.has(id))).toEqual([]);

  const { entries, broken } = await verifyJournal(db, organisation);
  expect(broken).toBeUndefined();
  const journal = await db
    .selectFrom('journal')
    .select(['action', 'subject_id', 'seq'])
    .where('organisation_id', '=', organisation)
    .execute();
  expect(entries).toBe(journal.length);
  const of = (action: string) =>
    journal.flatMap(entry => (entry.action === action ? [entry.subject_id] : [])).sort();
  expect(of('engagement.add')).toEqual(engagements.map(({ id }) => id).sort());
  expect(of('engagement.change')).toEqual(
    engagements.flatMap(({ id, version }) => (version > 1 ? [id] : [])).sort(),
  );
  expect(of('evidence.add').length - of('evidence.remove').length).toBe(files.length);
}
