import type { Command } from 'commander';
import { dateInTheNetherlands, type Registry } from '../../assessment/index.ts';
import { readBytes } from '../../foundation/command-line/read-input.ts';
import { NegativeAnswer, type Terminal } from '../../foundation/command-line/terminal.ts';
import { misuse, UnusableInput } from '../../foundation/command-line/unusable-input.ts';
import { isIsoDate } from '../../foundation/law/date.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';
import { columnLetters } from '../import/pages/column-name.ts';
import { LIMITS } from '../import/read/limits.ts';
import type { StagedWrong } from '../import/wrong-rows.ts';
import { changing, type Settings } from './context.ts';
import { type Imported, importFile } from './import-file.ts';

interface Options {
  readonly header: string;
  readonly date?: string;
  readonly update?: true;
  readonly leaveWrong?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

/** waaier register import */
export function addImport(
  register: Command,
  terminal: Terminal,
  settings: Settings,
  desk: { readonly rules: Registry },
): void {
  const { language } = terminal;
  const words = WORDS[language];
  register
    .command('import')
    .description(words.import)
    .argument('<file>', words.file)
    .option('--header <row>', words.header, '1')
    .option('--date <date>', words.date)
    .option('--update', words.update)
    .option('--leave-wrong', words.leaveWrong)
    .option('--dry-run', words.dryRun)
    .option('--json', words.json)
    .action(
      async (file: string, { header, date = dateInTheNetherlands(terminal.now()), ...options }: Options) => {
        if (!isIsoDate(date)) throw misuse('not-a-date', WORDS.nl.noDate(date), WORDS.en.noDate(date));
        if (!/^[1-9]\d{0,2}$/.test(header))
          throw misuse('no-row', WORDS.nl.noRow(header), WORDS.en.noRow(header));
        const given = { name: file, bytes: await readBytes(file, LIMITS.bytes, terminal) };
        const how = {
          ...{ header: Number(header), date, language, dryRun: options.dryRun === true },
          existing: options.update ? 'update' : 'refuse',
          leaveWrong: options.leaveWrong === true,
        } as const;
        const result = await changing(terminal, settings, (services, actor, stop) =>
          importFile(services, actor, desk, given, how, stop),
        ).catch((error: unknown) => {
          throw error instanceof InputError ? new UnusableInput(file, error.problems) : error;
        });
        terminal.out(options.json ? `${JSON.stringify(result, null, 2)}\n` : inWords(result, language));
        const clean = result.counts.wrong === 0 || how.leaveWrong;
        if (!result.imported && !(how.dryRun && clean)) throw new NegativeAnswer();
      },
    );
}

function inWords({ imported, counts, wrong }: Imported, language: Language): string {
  const words = WORDS[language];
  const lines = wrong.flatMap(row => cellLines(row, language));
  return [
    ...lines,
    ...(counts.wrong! > wrong.length ? [words.more(counts.wrong! - wrong.length)] : []),
    words.counts(counts),
    imported ? words.done : words.nothing,
  ].join('');
}

const cellLines = ({ row, problems }: StagedWrong, language: Language): readonly string[] =>
  problems.map(({ column, message }) => {
    const cell = column === null ? String(row) : `${columnLetters(column)}${row}`;
    return `${cell}: ${message[language]}\n`;
  });

type Counts = Imported['counts'];

const WORDS = {
  nl: {
    import: 'importeert een spreadsheet in het register; sleutel in WAAIER_KEY. Alles, of niets',
    file: 'CSV, XLSX of ODS; het eerste blad telt. Een - leest standaardinvoer',
    header: 'nummer van de rij met de namen van de kolommen',
    date: 'peildatum van beoordelingen, JJJJ-MM-DD; zonder keuze vandaag',
    update: 'een kenmerk dat er al is, wijzigt die inhuur; zonder keuze is het een fout',
    leaveWrong: 'importeer de goede rijen; zonder keuze wordt bij een fout niets geïmporteerd',
    dryRun: 'controleer alleen',
    json: 'antwoord als JSON',
    noDate: (date: string) => `--date ${date} is geen bestaande datum als JJJJ-MM-DD`,
    noRow: (row: string) => `--header ${row} is geen nummer van een rij, vanaf 1`,
    more: (count: number) => `… en nog ${count} rijen met fouten; --json laat er duizend zien\n`,
    counts: ({ rows, wrong, add, change }: Counts) =>
      `${rows} rijen: ${add} nieuw, ${change} te veranderen, ${wrong} met fouten\n`,
    done: 'Geïmporteerd.\n',
    nothing: 'Er is niets geïmporteerd.\n',
  },
  en: {
    import: 'import a spreadsheet into the register; key in WAAIER_KEY. All of it, or nothing',
    file: 'CSV, XLSX or ODS; the first sheet counts. A - reads standard input',
    header: 'number of the row with the names of the columns',
    date: 'calculation date of assessments, YYYY-MM-DD; today when left out',
    update: 'a reference that is there already changes that engagement; left out, it is an error',
    leaveWrong: 'import the good rows; left out, an error keeps everything out',
    dryRun: 'only check',
    json: 'answer as JSON',
    noDate: (date: string) => `--date ${date} is no existing date as YYYY-MM-DD`,
    noRow: (row: string) => `--header ${row} is no number of a row, from 1`,
    more: (count: number) => `… and ${count} more rows with errors; --json shows a thousand\n`,
    counts: ({ rows, wrong, add, change }: Counts) =>
      `${rows} rows: ${add} new, ${change} to change, ${wrong} with errors\n`,
    done: 'Imported.\n',
    nothing: 'Nothing was imported.\n',
  },
} as const;
