import { Command, CommanderError, Option } from 'commander';
import type { Domain } from '../domain.ts';
import { InputError } from '../law/input-error.ts';
import { LANGUAGES, type Language, type Text } from '../law/text.ts';
import { reportJson, reportLines } from './report.ts';
import { Failure, NegativeAnswer, type Terminal } from './terminal.ts';
import { UnusableInput } from './unusable-input.ts';
import { usageText } from './usage-text.ts';

/** How the command line ends: 0 done; 1 a negative answer or a failure; 2 a wrong call or unusable input. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command of the command line. Never throws.
 *  @param args what the person typed after the name of the program
 *  @param version of the product */
export async function runProgram(
  args: readonly string[],
  world: Omit<Terminal, 'language'>,
  domains: readonly Pick<Domain, 'commands'>[],
  version: string,
): Promise<ExitCode> {
  const language = languageIn(args);
  const terminal: Terminal = { ...world, language };
  const program = createProgram(terminal, version);
  for (const domain of domains) domain.commands?.(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return conclude(error, terminal, args.includes('--json'));
  }
}

function createProgram(terminal: Terminal, version: string): Command {
  const { language } = terminal;
  const words = WORDS[language];
  const program = new Command('waaier')
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.out(text),
      writeErr: text => terminal.err(text),
      outputError: () => {},
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: title => words.titles[title] ?? title,
      styleUsage: usage => words.usage(usage),
      styleSubcommandTerm: term => words.usage(term),
      optionDescription: option => option.description,
    })
    .description(words.about)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(words.usage('help [command]'), words.help)
    .addOption(new Option('--lang <nl|en>', words.lang).choices(LANGUAGES))
    .addHelpText('after', words.exits);
  return program;
}

/** The language must be known before the program is made: it has texts. */
function languageIn(args: readonly string[]): Language {
  const given = args.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  return given.at(-1) === 'en' ? 'en' : 'nl';
}

function conclude(error: unknown, terminal: Terminal, json: boolean): ExitCode {
  const { language } = terminal;
  if (error instanceof NegativeAnswer) return 1;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') tellMisuse(usageText(error), terminal, json);
    return 2;
  }
  if (error instanceof UnusableInput || error instanceof InputError) {
    const { file, problems } =
      error instanceof UnusableInput ? error : { file: undefined, problems: error.problems };
    terminal.err((json ? reportJson : reportLines)(file, problems, language));
    return 2;
  }
  const text = error instanceof Failure ? error.text : unexpected(error);
  terminal.err(`waaier: ${text[language]}\n`);
  return 1;
}

function tellMisuse(message: Text, terminal: Terminal, json: boolean): void {
  const { language } = terminal;
  const problems = [{ pointer: '', code: 'usage', message }];
  if (json) terminal.err(reportJson(undefined, problems, language));
  else terminal.err(`${reportLines(undefined, problems, language)}${WORDS[language].hint}\n`);
}

function unexpected(error: unknown): Text {
  const reason = error instanceof Error ? error.message : String(error);
  return { nl: `er ging iets mis: ${reason}`, en: `something went wrong: ${reason}` };
}

const WORDS = {
  nl: {
    about: 'Waaier: werken met en als zelfstandige. Een uitkomst is een indicatie zonder rechtskracht.',
    version: 'laat de versie zien',
    help: 'laat uitleg zien',
    lang: 'taal: nl of en; zonder keuze nl',
    hint: 'Uitleg: waaier --help',
    exits: `
Exitcodes: 0 gelukt; 1 het antwoord is nee, of het is mislukt; 2 verkeerd aangeroepen of
onbruikbare invoer. Met --json staat op de uitvoer alleen JSON, en fouten als JSON op de
foutuitvoer.`,
    usage: (text: string) => text.replace('[options]', '[opties]').replace('[command]', '[opdracht]'),
    titles: {
      'Usage:': 'Gebruik:',
      'Arguments:': 'Wat je geeft:',
      'Options:': 'Opties:',
      'Global Options:': 'Opties overal:',
      'Commands:': 'Opdrachten:',
    } as Readonly<Record<string, string>>,
  },
  en: {
    about:
      'Waaier: working with and as a self-employed person. An outcome is an indication without legal force.',
    version: 'show the version',
    help: 'show this explanation',
    lang: 'language: nl or en; without a choice nl',
    hint: 'Explanation: waaier --help',
    exits: `
Exit codes: 0 done; 1 the answer is no, or it failed; 2 called wrongly or unusable input.
With --json there is only JSON on standard output, and errors as JSON on standard error.`,
    usage: (text: string) => text,
    titles: {} as Readonly<Record<string, string>>,
  },
} as const;
