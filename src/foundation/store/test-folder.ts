import { execFile } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { promisify } from 'node:util';
import { readConfig } from '../config.ts';
import { openDatabase } from './database.ts';
import { inTurn } from './sharing.ts';

/** Where a run of the tests names the folder that holds everything it keeps on disk. */
export const RUN_FOLDER = 'TEST_RUN_FOLDER';

/** An empty data folder that the account of PostgreSQL can reach, whoever runs the tests. */
export function testDataFolder(): string {
  const above = env[RUN_FOLDER] ?? (process.getuid?.() === 0 ? '/var/tmp' : tmpdir());
  const folder = mkdtempSync(join(above, 'waaier-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Likewise, with a database in it whose tables are there and empty: made once in a run of the tests and copied, which
 *  takes a fraction of making it. */
export async function filledDataFolder(): Promise<string> {
  const folder = testDataFolder();
  const run = env[RUN_FOLDER];
  if (run === undefined) throw new Error(`${RUN_FOLDER} is missing: this is for a run of the tests`);
  const model = join(run, 'model');
  await inTurn(run, async () => {
    if (!existsSync(model)) await makeModel(model);
  });
  // The owner and the rights of the files go along.
  await promisify(execFile)('cp', ['-Rp', join(model, 'postgresql-18'), folder]);
  return folder;
}

async function makeModel(model: string): Promise<void> {
  const half = `${model}.new`;
  mkdirSync(half);
  chmodSync(half, 0o755);
  const database = await openDatabase(readConfig({ WAAIER_DATA: half }), () => {});
  await database.close();
  // A test need not outlive a power cut; who kills a server loses nothing by it.
  appendFileSync(join(half, 'postgresql-18', 'postgresql.conf'), 'fsync = off\n');
  renameSync(half, model);
}
