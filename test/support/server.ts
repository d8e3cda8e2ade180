import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { testDataFolder } from '../../src/foundation/store/test-folder.ts';

export interface RunningServer {
  /** Address without a slash at the end. */
  readonly address: string;
  /** Everything the server printed so far. */
  readonly output: () => string;
  stop(): Promise<void>;
}

/** A server that does not stop within this time is killed. */
const PATIENCE_MS = 20_000;

/** Starts the built server as `npm start` does, on a free port with an empty data folder. */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = testDataFolder();
  const child = spawn(process.execPath, [`${process.env.DIST ?? 'dist'}/server.js`], {
    env: { ...process.env, PORT: '0', WAAIER_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let ended: string | undefined;
  const gone = new Promise<void>(resolve =>
    child.on('exit', (code, signal) => {
      ended = signal ?? `exit code ${code}`;
      resolve();
    }),
  );
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
      const early = ended;
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      child.kill('SIGTERM');
      await gone;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
      if (early !== undefined) throw new Error(`The server stopped by itself (${early}):\n${output}`);
      if (ended !== 'exit code 0') throw new Error(`The server did not stop well (${ended}):\n${output}`);
    },
  };
}
