import type { Command } from 'commander';
import { readJson } from '../../foundation/command-line/read-input.ts';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { inFile, misuse } from '../../foundation/command-line/unusable-input.ts';
import { assess, assessAnswers, understand } from '../model/assess.ts';
import { FILE_MAX_BYTES } from '../model/file.ts';
import { readRequest, withProblems } from '../model/read-request.ts';
import type { Registry } from '../model/registry.ts';
import { assessBatch } from './batch/assess-batch.ts';
import { outcomeLines } from './outcome-lines.ts';
import { json, WORDS } from './words.ts';

interface Options {
  readonly json?: true;
  readonly batch?: string;
  readonly out?: string;
}

/** waaier assess */
export function addAssess(program: Command, terminal: Terminal, rules: () => Registry): void {
  const words = WORDS[terminal.language];
  program
    .command('assess')
    .description(words.assess)
    .argument('[answers]', words.answers)
    .option('--json', words.json)
    .option('--batch <in>', words.batch)
    .option('--out <out>', words.outFile)
    .addHelpText('after', words.assessMore)
    .action(async (file: string | undefined, options: Options) => {
      const { batch, out } = options;
      if (file !== undefined && batch === undefined && out === undefined)
        return one(file, options.json === true, terminal, rules());
      if (file === undefined && batch !== undefined && out !== undefined && !options.json)
        return assessBatch(batch, out, terminal, rules());
      throw misuse(
        'usage',
        'Geef één bestand met antwoorden, of --batch IN samen met --out UIT (zonder --json).',
        'Give one file with answers, or --batch IN together with --out OUT (without --json).',
      );
    });
}

async function one(file: string, asJson: boolean, terminal: Terminal, rules: Registry): Promise<void> {
  const value = await readJson(file, FILE_MAX_BYTES, terminal);
  const text = inFile(file, () => {
    const { request, problems } = readRequest(value);
    if (asJson) return json(withProblems(problems, () => assess(request, rules)));
    const { compiled, date, answers } = withProblems(problems, () => understand(request, rules));
    return outcomeLines(compiled, answers, assessAnswers(compiled, date, answers), terminal.language);
  });
  terminal.out(text);
}
