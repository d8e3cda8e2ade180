import { createWriteStream } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Command } from 'commander';
import { version } from '../../../version.ts';
import { Failure, type Terminal } from '../../command-line/terminal.ts';
import { systemCode } from '../../command-line/unreadable.ts';
import { badFile } from '../../command-line/unusable-input.ts';
import type { Config } from '../../config.ts';
import { checkBackup } from '../backup/check-backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { backUp } from '../backup/write-backup.ts';
import { withOwner } from './with-owner.ts';
import { counted, json, WORDS } from './words.ts';

/** waaier backup */
export function addBackup(program: Command, terminal: Terminal, config: () => Config): void {
  const words = WORDS[terminal.language];
  program
    .command('backup')
    .description(words.backup)
    .option('--out <file>', words.out)
    .option('--json', words.json)
    .action(async (options: { out?: string; json?: true }) => {
      const now = terminal.now();
      const file = options.out ?? `waaier-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`;
      const { manifest, bytes } = await withOwner(terminal, config(), async (connection, signal) => {
        await refuseExisting(file);
        return toFile(file, backUp(connection, version, now), signal);
      });
      const { tables, rows } = counted(manifest);
      if (options.json) terminal.out(json({ file, bytes, version, made: manifest.made, tables, rows }));
      else terminal.out(words.backedUp(file, tables, rows, bytes));
    });
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists)
    throw badFile(file, 'exists', {
      nl: 'dit bestand bestaat al; kies een andere naam met --out',
      en: 'this file exists already; choose another name with --out',
    });
}

/** Writes under a temporary name, reads back what stands there, and only then gives it its name. Only its owner may
 *  read it: it holds everything. */
async function toFile(
  file: string,
  archive: AsyncIterable<Buffer>,
  signal: AbortSignal,
): Promise<{ readonly manifest: Manifest; readonly bytes: number }> {
  const temporary = `${file}.${process.pid}.part`;
  try {
    await pipeline(archive, createGzip(), createWriteStream(temporary, { flags: 'wx', mode: 0o600 }), {
      signal,
    });
    await flush(temporary);
    const manifest = await checkBackup(temporary);
    const { size } = await stat(temporary);
    await rename(temporary, file);
    return { manifest, bytes: size };
  } catch (error) {
    await rm(temporary, { force: true });
    throw written(file, error);
  }
}

async function flush(file: string): Promise<void> {
  await using handle = await open(file, 'r+');
  await handle.sync();
}

function written(file: string, error: unknown): unknown {
  const code = systemCode(error);
  // Faults of the database have codes too, and no system call.
  if (code === undefined || (error as NodeJS.ErrnoException).syscall === undefined) return error;
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return new Failure(
      `${file}: de schijf is vol (${code}); er is geen back-up gemaakt`,
      `${file}: the disk is full (${code}); no backup was made`,
    );
  return new Failure(
    `${file}: kan niet schrijven (${code}); er is geen back-up gemaakt`,
    `${file}: cannot write (${code}); no backup was made`,
  );
}
