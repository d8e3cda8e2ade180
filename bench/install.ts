import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const here = (path: string) => new URL(path, import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(here(path), 'utf8'));

/** Installs the peers in this folder when one is missing or has another version than package.json pins. */
export function installPeers(): void {
  const wanted: Record<string, string> = json('package.json').dependencies;
  const installed = (name: string) => {
    const manifest = `node_modules/${name}/package.json`;
    return existsSync(here(manifest)) ? json(manifest).version : undefined;
  };
  if (Object.entries(wanted).every(([name, version]) => installed(name) === version)) return;
  console.error('Installing the peers …');
  const lock = readFileSync(here('package-lock.json'));
  const args = ['install', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options: SpawnSyncOptions = { cwd: here('.'), stdio: ['ignore', 2, 2] };
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
  if (status !== 0)
    throw new Error(`the peers could not be installed (npm install in bench/ ended with ${status})`);
  // npm drops builds for other platforms from the lock file when the registry at hand lacks them: put them back.
  writeFileSync(here('package-lock.json'), lock);
}
