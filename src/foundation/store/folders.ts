import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { InputError } from '../law/input-error.ts';
import { openToOthers, type UnixUser } from './postgres-user.ts';

/** Where root keeps what another account must be able to reach. */
const SHARED = '/var/lib/waaier';

/** The longest path of a Unix socket that every system accepts, with the name that PostgreSQL adds. */
const LONGEST_SOCKET_FOLDER = 80;

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The folder that the data really goes to. PostgreSQL runs under another account when this process is root; that
 *  account cannot enter, say, the home of root.
 *  @throws InputError when the folder was chosen by the person and cannot be used */
export function chooseDataFolder(config: Config, user: UnixUser | undefined): string {
  if (user === undefined || openToOthers(config.dataFolder)) return config.dataFolder;
  if (!config.dataFolderGiven) return join(SHARED, shortHash(config.dataFolder));
  throw new InputError([
    {
      pointer: '/WAAIER_DATA',
      code: 'unreachable-data-folder',
      message: {
        nl: `WAAIER_DATA is "${config.dataFolder}"; een map daarboven is dicht voor andere gebruikers. Als root draait PostgreSQL onder een ander account: kies een map die dat account in kan.`,
        en: `WAAIER_DATA is "${config.dataFolder}"; a folder above it is closed to other users. As root, PostgreSQL runs under another account: choose a folder that this account can enter.`,
      },
    },
  ]);
}

/** Makes a folder that only the account of PostgreSQL can enter. */
export function makePrivateFolder(path: string, user: UnixUser | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const stat = lstatSync(path);
  const owner = user?.uid ?? stat.uid;
  // Somebody else may have made a folder of that name where everybody can write.
  if (!stat.isDirectory() || ![owner, process.getuid?.() ?? owner].includes(stat.uid)) {
    throw new Error(`${path} belongs to somebody else.`);
  }
  chmodSync(path, 0o700);
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

/** A folder for the Unix socket; elsewhere when the data folder's path is too long for one. */
export function socketFolder(dataFolder: string): string {
  const beside = join(dataFolder, 'socket');
  return beside.length <= LONGEST_SOCKET_FOLDER ? beside : join('/tmp', `waaier-${shortHash(dataFolder)}`);
}

/** The folder with PostgreSQL's programs, copied to where its account can run them if it cannot run them in place. */
export function programsFolder(program: string, version: string, user: UnixUser | undefined): string {
  const folder = dirname(program);
  if (user === undefined || openToOthers(program)) return folder;
  const native = dirname(folder);
  const copy = join(SHARED, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    mkdirSync(SHARED, { recursive: true, mode: 0o755 });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch (error) {
      // Another process was first: its copy is as good.
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, basename(folder));
}
