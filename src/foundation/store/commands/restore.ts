import type { Command } from 'commander';
import { NegativeAnswer, type Terminal } from '../../command-line/terminal.ts';
import { unreadable } from '../../command-line/unreadable.ts';
import { UnusableInput } from '../../command-line/unusable-input.ts';
import type { Config } from '../../config.ts';
import { InputError } from '../../law/input-error.ts';
import { restore } from '../backup/restore.ts';
import { withOwner } from './with-owner.ts';
import { counted, json, WORDS } from './words.ts';

/** waaier restore */
export function addRestore(program: Command, terminal: Terminal, config: () => Config): void {
  const words = WORDS[terminal.language];
  program
    .command('restore')
    .description(words.restore)
    .argument('<file>', words.backupFile)
    .option('--yes <database>', words.yes)
    .option('--json', words.json)
    .action(async (file: string, options: { yes?: string; json?: true }) => {
      const { manifest, migrated, journals } = await withOwner(terminal, config(), connection =>
        restore(connection, file, options.yes).catch((error: unknown) => {
          throw about(file, error);
        }),
      );
      const { tables, rows } = counted(manifest);
      const broken = journals.filter(journal => journal.broken !== undefined);
      const { version, made } = manifest;
      if (options.json) terminal.out(json({ file, version, made, tables, rows, migrated, journals }));
      else {
        terminal.out(words.restored(file, version, made, tables, rows));
        if (migrated.length > 0) terminal.out(words.migrated(migrated));
        terminal.out(words.journals(journals.length, sum(journals.map(({ entries }) => entries))));
        for (const { organisation, broken: at } of broken)
          terminal.out(words.broken(organisation, at!.seq, at!.reason));
      }
      if (broken.length > 0) throw new NegativeAnswer();
    });
}

function about(file: string, error: unknown): unknown {
  if (error instanceof InputError) return new UnusableInput(file, error.problems);
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined && (path === file || syscall === 'read')
    ? unreadable(file, error)
    : error;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
