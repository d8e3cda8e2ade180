import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { table } from '../../foundation/command-line/layout.ts';
import { NegativeAnswer, type Terminal } from '../../foundation/command-line/terminal.ts';
import { systemCode, unreadable } from '../../foundation/command-line/unreadable.ts';
import { badFile, inFile } from '../../foundation/command-line/unusable-input.ts';
import { dateInTheNetherlands } from '../../foundation/law/today.ts';
import { loadQuestionnaire } from '../../foundation/questionnaire/load.ts';
import type { Questionnaire } from '../../foundation/questionnaire/schema.ts';
import { checkRead } from '../model/check-data.ts';
import { describe, summarise } from '../model/describe.ts';
import type { Registry } from '../model/registry.ts';
import { questionnaireText } from './questionnaire-text.ts';
import { json, WORDS } from './words.ts';

const MOST_BYTES = 5_000_000;

/** waaier questionnaire list|show|check */
export function addQuestionnaire(program: Command, terminal: Terminal, rules: () => Registry): void {
  const { language } = terminal;
  const words = WORDS[language];
  const group = program.command('questionnaire').description(words.questionnaire);
  group
    .command('list')
    .description(words.list)
    .option('--json', words.json)
    .action((options: { json?: true }) => {
      const all = rules().all.map(summarise);
      if (options.json) return terminal.out(json({ questionnaires: all }));
      const rows = all.map(q => [
        q.id,
        q.version,
        q.from,
        q.until ?? '',
        String(q.questions),
        q.title[language],
      ]);
      terminal.out(table([words.listHead, ...rows], [4]));
    });
  group
    .command('show')
    .description(words.show)
    .argument('<id>', words.id)
    .option('--json', words.json)
    .option('--date <date>', words.date)
    .action((id: string, options: { json?: true; date?: string }) => {
      const date = options.date ?? dateInTheNetherlands(terminal.now());
      const compiled = inFile(undefined, () => rules().find(id, date));
      terminal.out(options.json ? json(describe(compiled)) : questionnaireText(compiled, language));
    });
  group
    .command('check')
    .description(words.check)
    .argument('<file>', words.checkFile)
    .option('--json', words.json)
    .action((file: string, options: { json?: true }) => {
      const check = checkRead(() => load(file));
      if (options.json) terminal.out(json(check));
      else {
        const lines = check.findings.map(
          ({ severity, where, message }) => `${words[severity]} ${where}: ${message[language]}\n`,
        );
        terminal.out(`${lines.join('')}${words.checked(check)}\n`);
      }
      if (!check.valid) throw new NegativeAnswer();
    });
}

/** A file that cannot be read is not a bad questionnaire. */
function load(file: string): Questionnaire {
  try {
    const stats = statSync(file);
    if (!stats.isDirectory() && !(stats.isFile() && stats.size <= MOST_BYTES))
      throw badFile(file, 'too-large', {
        nl: `dit is geen bestand van hooguit ${MOST_BYTES} bytes`,
        en: `this is no file of at most ${MOST_BYTES} bytes`,
      });
    return loadQuestionnaire(file);
  } catch (error) {
    throw systemCode(error) === undefined ? error : unreadable(file, error);
  }
}
