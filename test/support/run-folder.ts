import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../src/foundation/store/sharing.ts';
import { RUN_FOLDER } from '../../src/foundation/store/test-folder.ts';

/** Gives a run of the tests one folder for everything it keeps on disk. Afterwards nothing of it is left, neither files
 *  nor servers, also when a test file broke off. */
export function setup(): () => void {
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'waaier-run-'));
  chmodSync(folder, 0o755);
  process.env[RUN_FOLDER] = folder;
  return () => {
    for (const name of readdirSync(folder)) endServers(join(folder, name));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}

/** Ends the processes that still use a data folder: first those of ours, which would start the database again. */
function endServers(dataFolder: string): void {
  const processes = join(dataFolder, 'processes');
  const ours = existsSync(processes) ? readdirSync(processes).map(name => Number(name.split('.')[0])) : [];
  for (const pid of new Set(ours)) if (pid !== process.pid && isAlive(pid)) process.kill(pid, 'SIGKILL');
  const file = join(dataFolder, 'postgresql-18', 'postmaster.pid');
  const postgres = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
  // Its own way to stop at once.
  if (isAlive(postgres, 'postgres')) process.kill(postgres, 'SIGQUIT');
}
