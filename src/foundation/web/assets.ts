import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ENCODINGS, type Encoding, encode } from './compression.ts';

/** The built files of the browser, as pages refer to them. Every address holds a hash of the content. */
export interface Assets {
  readonly stylesheet: string;
  readonly script: string;
  readonly font: string;
  /** The files themselves by address. */
  readonly files: ReadonlyMap<string, AssetFile>;
}

export interface AssetFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same, compressed as far as it goes; undefined when that gains nothing, as with a font. */
  readonly encoded: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>> | undefined;
}

/** Where the files are served; `base` in vite.config.ts says the same. */
export const ASSETS_PATH = '/assets/';

const TYPES: Readonly<Record<string, { readonly type: string; readonly compress: boolean }>> = {
  '.css': { type: 'text/css; charset=utf-8', compress: true },
  '.js': { type: 'text/javascript; charset=utf-8', compress: true },
  '.woff2': { type: 'font/woff2', compress: false },
};

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), src: z.string().optional(), assets: z.array(z.string()).optional() }),
);

/** `dist/assets`, seen from `src/foundation/web` as well as from `dist/foundation/web`. */
const BUILT = fileURLToPath(new URL('../../../dist/assets', import.meta.url));

/** Reads everything that the build made for the browser; small, so it stays in memory.
 *  @throws Error that names what is missing */
export function loadAssets(folder: string = BUILT): Assets {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')));
  const names = new Set(Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets]));
  const fileOf = (what: string, test: (source: string) => boolean): string => {
    const entry = Object.entries(manifest).find(([source]) => test(source));
    if (entry === undefined) throw new Error(`${folder} holds no ${what}`);
    return ASSETS_PATH + entry[1].file;
  };
  return {
    stylesheet: fileOf('style sheet', source => source === 'src/browser.css'),
    script: fileOf('script', source => source === 'src/browser.ts'),
    font: fileOf('font', source => source.endsWith('-next-latin-wght-normal.woff2')),
    files: new Map([...names].map(name => [ASSETS_PATH + name, readAsset(join(folder, name))])),
  };
}

function readAsset(path: string): AssetFile {
  const known = TYPES[extname(path)];
  if (known === undefined) throw new Error(`${path}: no media type is known for this kind of file`);
  const body = new Uint8Array(readFileSync(path));
  if (!known.compress) return { type: known.type, body, encoded: undefined };
  const [br, gzip] = ENCODINGS.map(encoding => encode(body, encoding, 'small'));
  return { type: known.type, body, encoded: { br: br!, gzip: gzip! } };
}
