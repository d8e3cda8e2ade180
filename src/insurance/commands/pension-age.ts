import type { Command } from 'commander';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { inFile } from '../../foundation/command-line/unusable-input.ts';
import type { AnyCalculation, Calculation } from '../calculations/calculation.ts';
import { run } from '../calculations/run.ts';
import { toWidth } from './to-width.ts';

const WORDS = {
  nl: { born: 'geboortedatum als JJJJ-MM-DD', json: 'alleen JSON op de uitvoer' },
  en: { born: 'day of birth as YYYY-MM-DD', json: 'only JSON on the output' },
} as const;

/** waaier insurance pension-age --born DATE */
export function addPensionAge(group: Command, one: AnyCalculation, terminal: Terminal): void {
  const { language } = terminal;
  const words = WORDS[language];
  const { id, title, about, lines } = one as unknown as Calculation<unknown>;
  group
    .command(id)
    .summary(title[language])
    .description(about[language])
    .requiredOption('--born <date>', words.born)
    .option('--json', words.json)
    .action(({ born, json }: { born: string; json?: true }) => {
      const today = terminal.now().toISOString().slice(0, 10);
      const { input, output, receipt } = inFile(undefined, () => run(one, { born }, today));
      terminal.out(
        json
          ? `${JSON.stringify({ ...output, receipt }, null, 2)}\n`
          : toWidth(lines(output, language, input)),
      );
    });
}
