import type { Command } from 'commander';
import { dateInTheNetherlands, type Registry } from '../../assessment/index.ts';
import type { Terminal } from '../../foundation/command-line/terminal.ts';
import { misuse } from '../../foundation/command-line/unusable-input.ts';
import type { Counts, JobKind } from '../../foundation/jobs/kind.ts';
import { isIsoDate } from '../../foundation/law/date.ts';
import { countOutcomesJob, reassessAllJob } from '../bulk/bulk-jobs.ts';
import { startBulk } from '../bulk/start-bulk.ts';
import { changing, type Settings } from './context.ts';
import { finishJob } from './finish-job.ts';

interface Options {
  readonly date?: string;
  readonly keep?: true;
  readonly json?: true;
}

/** waaier register assess */
export function addAssess(
  register: Command,
  terminal: Terminal,
  settings: Settings,
  desk: { readonly rules: Registry },
): void {
  const { language } = terminal;
  const words = WORDS[language];
  register
    .command('assess')
    .description(words.assess)
    .option('--date <date>', words.date)
    .option('--keep', words.keep)
    .option('--json', words.json)
    .action(async ({ date = dateInTheNetherlands(terminal.now()), keep, json }: Options) => {
      if (!isIsoDate(date)) throw misuse('not-a-date', WORDS.nl.noDate(date), WORDS.en.noDate(date));
      const kind = keep ? reassessAllJob(desk) : countOutcomesJob(desk);
      const job = await changing(terminal, settings, async (services, actor, stop) => {
        const id = await startBulk(services, actor, kind, date);
        return finishJob(services, actor, kind as JobKind, id, stop);
      });
      const counts = job.result ?? {};
      terminal.out(
        json
          ? `${JSON.stringify({ job: job.id, date, kept: keep === true, counts }, null, 2)}\n`
          : inWords(counts, kind.counts, language),
      );
    });
}

const inWords = (counts: Counts, names: JobKind['counts'], language: 'nl' | 'en'): string =>
  Object.entries(names)
    .filter(([name]) => counts[name] !== undefined)
    .map(([name, text]) => `${text[language]}: ${counts[name]}\n`)
    .join('');

const WORDS = {
  nl: {
    assess: 'beoordeelt het hele register met de regels van een dag; sleutel in WAAIER_KEY',
    date: 'peildatum JJJJ-MM-DD; zonder keuze vandaag',
    keep: 'bewaar uitkomsten en bewijs; zonder keuze alleen uitrekenen',
    json: 'antwoord als JSON',
    noDate: (date: string) => `--date ${date} is geen bestaande datum als JJJJ-MM-DD`,
  },
  en: {
    assess: 'assess the whole register by the rules of a day; key in WAAIER_KEY',
    date: 'calculation date YYYY-MM-DD; today when left out',
    keep: 'keep outcomes and receipts; left out, only work it out',
    json: 'answer as JSON',
    noDate: (date: string) => `--date ${date} is no existing date as YYYY-MM-DD`,
  },
} as const;
