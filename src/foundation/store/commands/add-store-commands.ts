import type { Command } from 'commander';
import type { Terminal } from '../../command-line/terminal.ts';
import { type Config, readConfig } from '../../config.ts';
import { addBackup } from './backup.ts';
import { addRestore } from './restore.ts';

/** Adds the commands of the database as a whole.
 *  @param config read only when a command needs it: who asks for help need not have one */
export function addStoreCommands(
  program: Command,
  terminal: Terminal,
  config: () => Config = () => readConfig(process.env),
): void {
  addBackup(program, terminal, config);
  addRestore(program, terminal, config);
}
