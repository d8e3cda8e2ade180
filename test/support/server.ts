import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  /** Address without a slash at the end. */
  readonly address: string;
  /** Everything the server printed so far. */
  readonly output: () => string;
  stop(): Promise<void>;
}

/** A data folder of its own that the account of PostgreSQL can enter, whoever runs the tests. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'waaier-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts the built server as `npm start` does, on a free port with an empty data folder. */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = makeDataFolder();
  const child = spawn(process.execPath, ['dist/server.js'], {
    env: { ...process.env, PORT: '0', WAAIER_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gone = new Promise<void>(resolve => child.on('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const found = /http:\/\/[\d.]+:\d+/.exec(output);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void gone.then(() => reject(new Error(`The server stopped before it listened:\n${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
