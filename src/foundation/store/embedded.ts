import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../config.ts';
import { chooseDataFolder, makePrivateFolder, socketFolder } from './folders.ts';
import { postgresUser } from './postgres-user.ts';
import { findPrograms, type Programs, runProgram } from './programs.ts';
import { beginUse, inTurn, isAlive } from './sharing.ts';

/** A PostgreSQL server that belongs to this data folder. */
export interface EmbeddedServer {
  readonly connection: pg.PoolConfig;
  readonly dataFolder: string;
  /** True when another process of ours used it already. */
  readonly shared: boolean;
  /** False when the server was killed. */
  lives(): boolean;
  /** Starts the server again when it was killed; does nothing when it runs. */
  revive(): Promise<void>;
  /** Stops the server, unless another process of ours still uses it. */
  stop(): Promise<void>;
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

/** The process of the server, as it wrote it down itself; 0 when there is none. */
function serverOf(cluster: string): number {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
  } catch {
    return 0;
  }
}

const isRunning = (cluster: string): boolean => isAlive(serverOf(cluster), 'postgres');

/** How often a start is tried: processes of a killed server take a moment to notice that it is gone. */
const TRIES = 10;

async function startServer(programs: Programs, cluster: string, sockets: string): Promise<void> {
  const settings = `-c listen_addresses= -c unix_socket_directories='${sockets}'`;
  const log = join(cluster, 'server.log');
  for (let tries = 1; !isRunning(cluster); tries += 1) {
    // PostgreSQL asks only whether there is a process with that number. Should one of a killed server still be at work,
    // its shared memory keeps the new one out.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    try {
      await runProgram(programs, 'pg_ctl', ['start', '-D', cluster, '-w', '-s', '-l', log, '-o', settings]);
    } catch (error) {
      if (tries === TRIES) throw error;
      await wait(300);
    }
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
 *  a process that was killed is taken over; the last process that uses it stops it.
 *  @param say receives a line for the person when the data goes elsewhere than expected
 *  @throws InputError when the data folder cannot be used */
export async function startEmbedded(config: Config, say: (line: string) => void): Promise<EmbeddedServer> {
  const user = postgresUser();
  const dataFolder = chooseDataFolder(config, user);
  if (dataFolder !== config.dataFolder) {
    say(`The data goes to ${dataFolder}: the account of PostgreSQL cannot enter ${config.dataFolder}.`);
  }
  const programs = findPrograms(user);
  mkdirSync(dataFolder, { recursive: true });
  const cluster = join(dataFolder, 'postgresql-18');
  const sockets = socketFolder(dataFolder);
  const connection = { host: sockets, user: 'waaier', database: 'waaier' };

  return inTurn(dataFolder, async () => {
    const use = beginUse(dataFolder);
    const shared = use.shared();
    const stop = async (): Promise<void> => {
      use.end();
      if (use.shared() || !isRunning(cluster)) return;
      await runProgram(programs, 'pg_ctl', ['stop', '-D', cluster, '-w', '-s', '-m', 'fast']);
    };
    try {
      makePrivateFolder(sockets, user);
      if (!existsSync(join(cluster, 'PG_VERSION'))) await makeCluster(programs, cluster);
      await startServer(programs, cluster, sockets);
      await ensureDatabase(connection);
    } catch (error) {
      await stop().catch(() => {});
      throw error;
    }
    return {
      connection,
      dataFolder,
      shared,
      lives: () => isRunning(cluster),
      revive: () => inTurn(dataFolder, () => startServer(programs, cluster, sockets)),
      stop: () => inTurn(dataFolder, stop),
    };
  });
}
