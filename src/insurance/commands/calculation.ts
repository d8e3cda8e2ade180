import type { Command } from 'commander';
import { readJson } from '../../foundation/command-line/read-input.ts';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { inFile } from '../../foundation/command-line/unusable-input.ts';
import type { AnyCalculation, Calculation } from '../calculations/calculation.ts';
import { run } from '../calculations/run.ts';
import { toWidth } from './to-width.ts';

/** Largest input, in bytes. */
const MOST_BYTES = 1_000_000;

const WORDS = {
  nl: {
    input: 'JSON met de invoer; - leest de standaardinvoer',
    json: 'alleen JSON op de uitvoer',
    example: 'Voorbeeld van de invoer:',
  },
  en: {
    input: 'JSON with the input; - reads standard input',
    json: 'only JSON on the output',
    example: 'Example of the input:',
  },
} as const;

/** waaier insurance <id> INPUT.json */
export function addCalculation(group: Command, one: AnyCalculation, terminal: Terminal): void {
  const { language } = terminal;
  const words = WORDS[language];
  const { id, title, about, example, lines } = one as unknown as Calculation<unknown>;
  group
    .command(id)
    .summary(title[language])
    .description(about[language])
    .argument('<input>', words.input)
    .option('--json', words.json)
    .addHelpText('after', `\n${words.example}\n${JSON.stringify(example, null, 2)}`)
    .action(async (file: string, options: { json?: true }) => {
      const given = await readJson(file, MOST_BYTES, terminal);
      const today = terminal.now().toISOString().slice(0, 10);
      const { input, output, receipt } = inFile(file, () => run(one, given, today));
      terminal.out(
        options.json
          ? `${JSON.stringify({ ...output, receipt }, null, 2)}\n`
          : toWidth(lines(output, language, input)),
      );
    });
}
