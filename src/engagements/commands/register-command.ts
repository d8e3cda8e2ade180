import type { Command } from 'commander';
import { type Registry, registry } from '../../assessment/index.ts';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { addAssess } from './assess-command.ts';
import { SETTINGS, type Settings } from './context.ts';
import { addExport } from './export-command.ts';
import { addImport } from './import-command.ts';

/** waaier register: the register of an organisation, on the database of this machine. */
export function addRegisterCommand(
  program: Command,
  terminal: Terminal,
  settings: Settings = SETTINGS,
): void {
  const description = { nl: 'het register van inhuur', en: 'the register of engagements' }[terminal.language];
  const register = program.command('register').description(description);
  for (const add of [addExport, addImport, addAssess]) add(register, terminal, settings, DESK);
}

const DESK = {
  get rules(): Registry {
    return registry();
  },
};
