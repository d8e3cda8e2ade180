import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { QUESTIONNAIRE, type Registry } from '../../assessment/index.ts';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { unreadable } from '../../foundation/command-line/unreadable.ts';
import { misuse } from '../../foundation/command-line/unusable-input.ts';
import { EXPORT_FORMATS, exportRegister } from '../export/export-register.ts';
import { reading, type Settings, withOrganisation } from './context.ts';

interface Options {
  readonly organisation: string;
  readonly out: string;
  readonly answers?: true;
  readonly json?: true;
}

/** waaier register export */
export function addExport(
  register: Command,
  terminal: Terminal,
  settings: Settings,
  desk: { readonly rules: Registry },
): void {
  const { language } = terminal;
  const words = WORDS[language];
  withOrganisation(register.command('export').description(words.export), words.organisation)
    .requiredOption('--out <file>', words.out)
    .option('--answers', words.answers)
    .option('--json', words.json)
    .action(async ({ organisation, out, answers, json }: Options) => {
      const format = EXPORT_FORMATS.find(each => out.toLowerCase().endsWith(`.${each}`));
      if (format === undefined) throw misuse('unknown-format', WORDS.nl.format(out), WORDS.en.format(out));
      const form = { language, desk, answersOf: answers ? desk.rules.newest(QUESTIONNAIRE) : undefined };
      const bytes = await reading(terminal, settings, organisation, (services, actor) =>
        toFile(out, exportRegister(services, actor, format, form)),
      );
      terminal.out(
        json ? `${JSON.stringify({ file: out, format, bytes }, null, 2)}\n` : words.done(out, bytes),
      );
    });
}

/** The file gets its name once all of it is there. Only its owner may read it: it holds personal data. */
async function toFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    const file = createWriteStream(temporary, { flags: 'wx', mode: 0o600 });
    await pipeline(pieces, file);
    await rename(temporary, path);
    return (await stat(path)).size;
  } catch (error) {
    await rm(temporary, { force: true });
    throw unreadable(path, error);
  }
}

const WORDS = {
  nl: {
    export: 'schrijft het register als CSV, XLSX of ODS',
    organisation: 'id van de organisatie',
    out: 'het bestand; zijn naam eindigt op .csv, .xlsx of .ods',
    answers: 'met een kolom voor het antwoord op elke vraag',
    json: 'antwoord als JSON',
    format: (out: string) => `--out ${out} eindigt niet op .csv, .xlsx of .ods`,
    done: (out: string, bytes: number) => `${out}: ${bytes} bytes\n`,
  },
  en: {
    export: 'write the register as CSV, XLSX or ODS',
    organisation: 'id of the organisation',
    out: 'the file; its name ends in .csv, .xlsx or .ods',
    answers: 'with a column for the answer to each question',
    json: 'answer as JSON',
    format: (out: string) => `--out ${out} does not end in .csv, .xlsx or .ods`,
    done: (out: string, bytes: number) => `${out}: ${bytes} bytes\n`,
  },
} as const;
