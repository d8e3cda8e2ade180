import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a process waits for its turn; starting a first database takes seconds. */
const PATIENCE_MS = 60_000;

/** Runs `work` while no other process of ours starts or stops the server of this data folder. What a killed process
 *  left behind is taken away.
 *  @throws Error when the other one takes longer than a minute */
export async function inTurn<T>(dataFolder: string, work: () => Promise<T>): Promise<T> {
  const file = join(dataFolder, 'turn.pid');
  const deadline = Date.now() + PATIENCE_MS;
  while (!take(file)) {
    dropIfLeft(file);
    if (Date.now() > deadline) throw new Error(`another process is still busy with the database: ${file}`);
    await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Fails when the file exists: of two processes one gets the turn. */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function dropIfLeft(file: string): void {
  const owner = read(file);
  // Empty: made this instant, its number is still to be written.
  if (owner === undefined || owner === '' || isAlive(Number(owner))) return;
  // Moved first: of two that find it, one takes it away.
  const mine = `${file}.${randomUUID()}`;
  try {
    renameSync(file, mine);
  } catch {
    return;
  }
  rmSync(mine, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** One use of the server of a data folder by a process of ours. */
export interface Use {
  /** True when somebody else uses it too, in this process or in another one that lives. */
  shared(): boolean;
  end(): void;
}

/** Notes that the server is used, so that the last one to leave stops it. Call it in turn. */
export function beginUse(dataFolder: string): Use {
  const folder = join(dataFolder, 'processes');
  mkdirSync(folder, { recursive: true });
  const mine = `${process.pid}.${randomUUID()}`;
  writeFileSync(join(folder, mine), '');
  return {
    shared: () => {
      for (const name of readdirSync(folder)) {
        if (name === mine) continue;
        if (isAlive(Number(name.split('.')[0]))) return true;
        rmSync(join(folder, name), { force: true });
      }
      return false;
    },
    end: () => rmSync(join(folder, mine), { force: true }),
  };
}

/** True when a process with this number lives. One that ended and that nobody has asked after (a zombie) does not: in a
 *  container there may be nobody who does.
 *  @param name what the process must be called, where the system says so */
export function isAlive(pid: number, name?: string): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // Linux: "pid (name) state …"; the name may hold anything.
  const [, is, state] = /\((.*)\) (\S)/s.exec(read(`/proc/${pid}/stat`) ?? '') ?? [];
  if (state === undefined) return true;
  return !['Z', 'X'].includes(state) && (name === undefined || is === name);
}
