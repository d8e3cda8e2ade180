import { readFileSync } from 'node:fs';

// biome-ignore lint/suspicious/noExplicitAny: the packages are installed in this folder only, when the bench runs
type Module = any;

/** A peer's package and its version. Loaded by name at run time, since only this folder has them. */
export async function load(name: string): Promise<{ readonly module: Module; readonly version: string }> {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return { module: await import(name), version };
}
