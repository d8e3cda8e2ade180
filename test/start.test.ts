import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testDataFolder } from '../src/foundation/store/test-folder.ts';

// The server as people start it: another process, the built code, its own data folder.

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with the address when the server listens; rejects when it ends before that. */
  readonly address: Promise<string>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** A data folder for one test; what still runs on it after the test is stopped. */
function dataFolder(): string {
  const folder = testDataFolder();
  onTestFinished(() => {
    const postgres = postgresOf(folder);
    // Its own way to stop at once.
    if (postgres !== undefined) process.kill(postgres, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function start(env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ['dist/server.js'], { env: { ...process.env, PORT: '0', ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      out += chunk;
      const found = /http:\/\/[\d.]+:\d+/.exec(out);
      if (found !== null) resolve(found[0]);
    });
    void ended.then(code => reject(new Error(`ended with ${code}\n${out}${err}`)));
  });
  // Who waits for the end only does not care.
  address.catch(() => {});
  return { child, out: () => out, err: () => err, address, ended };
}

/** The process number of the PostgreSQL server of a data folder; undefined when none runs there. */
function postgresOf(folder: string): number | undefined {
  const file = join(folder, 'postgresql-18', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return isAlive(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ended as a refusal: exit code 1, plain words on standard error, nothing on standard output. */
async function refused(server: Started): Promise<string> {
  expect(await server.ended).toBe(1);
  expect(server.out()).toBe('');
  expect(server.err()).not.toMatch(/^\s+at |node:internal|\.js:\d/m);
  return server.err();
}

describe('a wrong setting is named and refused', () => {
  test.each([
    [{ PORT: 'acht' }, ['PORT', '"acht"', '65535']],
    [{ DATABASE_URL: 'mysql://mijn:geheim@server/db' }, ['DATABASE_URL', 'postgresql://']],
    [{ WAAIER_HTTPS: 'ja' }, ['WAAIER_HTTPS', '"ja"', 'yes']],
    [{ WAAIER_DATA: ' ' }, ['WAAIER_DATA', 'map']],
    [{ PORT: 'x', DATABASE_URL: 'y', WAAIER_DATA: '' }, ['PORT', 'DATABASE_URL', 'WAAIER_DATA']],
  ])('%o', async (env, words) => {
    const said = await refused(start({ WAAIER_DATA: dataFolder(), ...env }));
    for (const word of words) expect(said).toContain(word);
    expect(said).not.toContain('geheim');
  });

  test('WAAIER_DATA that is a file', async () => {
    const file = join(dataFolder(), 'bestand');
    writeFileSync(file, 'x');
    expect(await refused(start({ WAAIER_DATA: file }))).toContain(file);
  });

  test('a database that does not answer', async () => {
    const closed = await freePort();
    const said = await refused(start({ DATABASE_URL: `postgresql://wie:geheim@127.0.0.1:${closed}/waaier` }));
    expect(said).toContain(`127.0.0.1:${closed}`);
    expect(said).not.toContain('geheim');
  });

  test('a key that is none; the database does not stay behind', async () => {
    const folder = dataFolder();
    writeFileSync(join(folder, 'cookie.key'), 'kort');
    expect(await refused(start({ WAAIER_DATA: folder }))).toContain(join(folder, 'cookie.key'));
    expect(postgresOf(folder)).toBeUndefined();
  });

  test('a port that somebody else has', async () => {
    const folder = dataFolder();
    const other = createServer();
    const port = await new Promise<number>(resolve => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port));
    });
    try {
      expect(await refused(start({ WAAIER_DATA: folder, PORT: String(port) }))).toContain(
        `Port ${port} is in use`,
      );
      expect(postgresOf(folder)).toBeUndefined();
    } finally {
      other.close();
    }
  });
});

/** Stops a server as a person or a machine does, and sees that nothing is left. */
async function stop({ child, ended, err }: Started, folder: string, signal: NodeJS.Signals = 'SIGTERM') {
  expect(postgresOf(folder)).toBeDefined();
  child.kill(signal);
  // Impatient people press Ctrl-C twice.
  child.kill(signal);
  expect(await ended).toBe(0);
  expect(err()).toBe('');
  expect(postgresOf(folder)).toBeUndefined();
}

describe('stopping', () => {
  test('stops server and database; the same data opens again, with the same key', async () => {
    const folder = dataFolder();
    const first = start({ WAAIER_DATA: folder });
    const address = await first.address;
    const begun = await fetch(`${address}/beoordelen`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: address },
      body: new URLSearchParams({ mode: 'short' }),
    });
    expect(begun.status).toBe(303);
    const cookie = begun.headers.get('set-cookie')!.split(';')[0]!;
    await stop(first, folder);

    const second = start({ WAAIER_DATA: folder });
    const summary = await fetch(`${await second.address}/beoordelen/overzicht`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(summary.status).toBe(200);
    await stop(second, folder);
  });

  test.each(['SIGINT', 'SIGHUP'] as const)(
    '%s stops as well, also in a folder that was not there',
    async signal => {
      const folder = join(dataFolder(), 'nieuw', 'dieper');
      const server = start({ WAAIER_DATA: folder });
      await server.address;
      expect(existsSync(join(folder, 'cookie.key'))).toBe(true);
      await stop(server, folder, signal);
    },
  );

  test('halfway the start leaves nothing running', async () => {
    const folder = dataFolder();
    const server = start({ WAAIER_DATA: folder });
    while (postgresOf(folder) === undefined && server.child.exitCode === null) await wait(5);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.err()).toBe('');
    expect(postgresOf(folder)).toBeUndefined();
  });

  test('kill -9 loses nothing: the next start takes the database over', async () => {
    const folder = dataFolder();
    const first = start({ WAAIER_DATA: folder });
    await first.address;
    first.child.kill('SIGKILL');
    await first.ended;
    const second = start({ WAAIER_DATA: folder });
    expect((await fetch(await second.address)).status).toBe(200);
    await stop(second, folder);
  });

  test('two servers on one data folder: the last to leave stops the database', async () => {
    const folder = dataFolder();
    const [first, second] = [start({ WAAIER_DATA: folder }), start({ WAAIER_DATA: folder })];
    await Promise.all([first.address, second.address]);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(postgresOf(folder)).toBeDefined();
    expect((await fetch(await second.address)).status).toBe(200);
    await stop(second, folder);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  await new Promise(resolve => server.close(resolve));
  return port;
}
