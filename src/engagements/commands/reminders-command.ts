import type { Command } from 'commander';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { formatDate } from '../../foundation/web/format.ts';
import { readInbox } from '../reminders/inbox.ts';
import { KIND_NAMES } from '../reminders/kind-names.ts';
import { reading, SETTINGS, type Settings, withOrganisation } from './context.ts';

/** waaier reminders list */
export function addRemindersCommand(
  program: Command,
  terminal: Terminal,
  settings: Settings = SETTINGS,
): void {
  const { language } = terminal;
  const words = WORDS[language];
  const list = program
    .command('reminders')
    .description(words.reminders)
    .command('list')
    .description(words.list);
  withOrganisation(list, words.organisation)
    .option('--json', words.json)
    .action(async ({ organisation, json }: { organisation: string; json?: true }) => {
      const inbox = await reading(terminal, settings, organisation, readInbox);
      if (json) {
        terminal.out(`${JSON.stringify(inbox, null, 2)}\n`);
        return;
      }
      for (const { due, reference, kind } of inbox.reminders)
        terminal.out(`${formatDate(due, language)}  ${reference}  ${KIND_NAMES[kind][language]}\n`);
      terminal.out(words.total(inbox.total));
    });
}

const WORDS = {
  nl: {
    reminders: 'herinneringen van een organisatie',
    list: 'laat zien wat openstaat, het oudste eerst',
    organisation: 'id van de organisatie',
    json: 'antwoord als JSON',
    total: (count: number) => `${count} ${count === 1 ? 'herinnering staat' : 'herinneringen staan'} open.\n`,
  },
  en: {
    reminders: 'reminders of an organisation',
    list: 'show what is open, the oldest first',
    organisation: 'id of the organisation',
    json: 'answer as JSON',
    total: (count: number) => `${count} ${count === 1 ? 'reminder is' : 'reminders are'} open.\n`,
  },
} as const;
