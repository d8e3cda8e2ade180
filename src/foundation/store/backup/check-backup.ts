import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '../../law/input-error.ts';
import { parseJson } from '../../law/parse-json.ts';
import type { Text } from '../../law/text.ts';
import { parseInput } from '../../law/zod-problems.ts';
import { MIGRATION_NAMES } from '../migrate.ts';
import { FORMAT, MANIFEST, Manifest } from './manifest.ts';
import { readTar, type TarEntry, TarError } from './tar.ts';
import { sha256 } from './write-backup.ts';

/** A manifest says a line or two about every part: far more than it will ever be. */
const LARGEST_MANIFEST = 64 * 1024 * 1024;

/** Reads a whole backup and compares it with its manifest.
 *  @throws InputError when the file is damaged, cut off, no backup, or made by a newer version
 *  @throws the error of the system when it cannot be read */
export async function checkBackup(file: string): Promise<Manifest> {
  const found = new Map<string, string>();
  let last: TarEntry | undefined;
  for await (const entry of entriesOf(file)) {
    if (last !== undefined) found.set(last.name, sha256(last.content));
    last = entry;
  }
  if (last?.name !== MANIFEST) throw damaged(NO_MANIFEST);
  const manifest = readManifest(last.content);
  const parts = manifest.tables.flatMap(table => table.parts);
  const wrong = parts.filter(part => found.get(part.file) !== part.sha256);
  if (wrong.length > 0)
    throw new InputError(
      wrong.map(part => problem(`/${part.file}`, 'damaged-backup', found.has(part.file) ? CHANGED : MISSING)),
    );
  for (const name of parts.map(part => part.file)) found.delete(name);
  if (found.size > 0)
    throw new InputError([...found.keys()].map(name => problem(`/${name}`, 'damaged-backup', EXTRA)));
  return manifest;
}

/** The files in a backup, in order.
 *  @throws InputError when the archive cannot be read to its end */
export async function* entriesOf(file: string): AsyncGenerator<TarEntry, void> {
  const stop = new AbortController();
  const gunzip = createGunzip();
  const feeding = pipeline(createReadStream(file), gunzip, { end: true, signal: stop.signal });
  feeding.catch(() => {});
  try {
    yield* readTar(gunzip);
  } catch (error) {
    // The system's own faults (no such file) keep their name; those of the archive get one.
    if (error instanceof TarError || /^Z_/.test(codeOf(error))) throw damaged(UNREADABLE);
    throw error;
  } finally {
    stop.abort();
  }
}

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown } | undefined)?.code);

function readManifest(content: Buffer): Manifest {
  const value = parseJson(content, LARGEST_MANIFEST) as
    | { readonly format?: unknown; readonly version?: unknown; readonly migrations?: unknown }
    | undefined;
  const known: ReadonlySet<unknown> = new Set(MIGRATION_NAMES);
  const { format, migrations } = value ?? {};
  const newer = Array.isArray(migrations) && migrations.some(name => !known.has(name));
  if (typeof format !== 'string' || !format.startsWith('waaier-backup/')) throw damaged(NO_MANIFEST);
  if (format !== FORMAT || newer) {
    const by = String(value?.version);
    throw new InputError([
      problem('', 'newer-backup', {
        nl: `deze back-up is gemaakt door Waaier ${by}, dat tabellen kent die deze versie niet kent; zet die versie of een nieuwere neer en probeer het daarmee`,
        en: `this backup was made by Waaier ${by}, which knows tables that this version does not know; install that version or a newer one and try again`,
      }),
    ]);
  }
  return parseInput(Manifest, value);
}

const problem = (pointer: string, code: string, message: Text) => ({ pointer, code, message });
const damaged = (message: Text): InputError => new InputError([problem('', 'damaged-backup', message)]);

const NO_MANIFEST: Text = {
  nl: 'dit is geen back-up van Waaier, of het einde ontbreekt',
  en: 'this is no backup of Waaier, or its end is missing',
};
const UNREADABLE: Text = {
  nl: 'dit is geen back-up van Waaier, of het bestand is beschadigd of afgebroken',
  en: 'this is no backup of Waaier, or the file is damaged or cut off',
};
const CHANGED: Text = {
  nl: 'dit deel is niet wat er bewaard is: de controlesom klopt niet',
  en: 'this part is not what was kept: its checksum is wrong',
};
const MISSING: Text = { nl: 'dit deel ontbreekt', en: 'this part is missing' };
const EXTRA: Text = { nl: 'dit deel hoort er niet in', en: 'this part does not belong here' };
