import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account that PostgreSQL runs under when this process is root, which PostgreSQL refuses. */
export interface UnixUser {
  readonly uid: number;
  readonly gid: number;
}

/** Finds an account without rights of its own: `postgres` where it exists, else `nobody`.
 *  @returns undefined when this process is an ordinary user and needs no other account */
export function postgresUser(passwd = () => readFileSync('/etc/passwd', 'utf8')): UnixUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = passwd()
    .split('\n')
    .map(line => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find(fields => fields[0] === name);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine has neither an account "postgres" nor "nobody".',
  );
}

/** True when any account may enter every existing folder on the way to `path`. */
export function openToOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat !== undefined && folder !== path && (stat.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
