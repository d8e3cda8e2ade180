import type { Command } from 'commander';
import { dateInTheNetherlands } from '../../assessment/index.ts';
import { Failure, type Terminal } from '../../foundation/command-line/terminal.ts';
import { misuse } from '../../foundation/command-line/unusable-input.ts';
import { type Config, readConfig } from '../../foundation/config.ts';
import type { Language } from '../../foundation/law/text.ts';
import { withOwner } from '../../foundation/store/commands/with-owner.ts';
import { ABOUT } from './categories.ts';
import { type Expired, findExpired } from './find-expired.ts';

/** waaier retention
 *  @param config read only when the command needs it */
export function addRetentionCommand(
  program: Command,
  terminal: Terminal,
  config: () => Config = () => readConfig(process.env),
): void {
  const { language } = terminal;
  const words = WORDS[language];
  program
    .command('retention')
    .description(words.retention)
    .requiredOption('--organisation <id>', words.organisation)
    .option('--dry-run', words.dryRun)
    .option('--json', words.json)
    .action(async (options: { organisation: string; dryRun?: true; json?: true }) => {
      if (!options.dryRun) throw misuse('no-dry-run', WORDS.nl.onlyDryRun, WORDS.en.onlyDryRun);
      if (!UUID.test(options.organisation)) throw misuse('no-id', WORDS.nl.noId, WORDS.en.noId);
      const today = dateInTheNetherlands(terminal.now());
      const expired = await withOwner(terminal, config(), async ({ db }) => {
        const found = await db
          .selectFrom('organisation')
          .select('id')
          .where('id', '=', options.organisation)
          .executeTakeFirst();
        if (found === undefined) throw new Failure(WORDS.nl.unknown, WORDS.en.unknown);
        return findExpired(db, options.organisation, today);
      });
      terminal.out(
        options.json ? `${JSON.stringify({ today, expired }, null, 2)}\n` : inWords(expired, language),
      );
    });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function inWords(expired: readonly Expired[], language: Language): string {
  const words = WORDS[language];
  return expired
    .map(({ category, before, ids }) => {
      const name = ABOUT[category].name[language];
      const head = before === null ? words.kept(name) : words.goes(name, ids.length, before);
      return `${head}\n${ids.map(id => `  ${id}\n`).join('')}`;
    })
    .join('');
}

const WORDS = {
  nl: {
    retention: 'laat zien wat over zijn bewaartermijn is',
    organisation: 'id van de organisatie',
    dryRun: 'laat alleen zien; verwijdert niets',
    json: 'antwoord als JSON',
    onlyDryRun: 'geef --dry-run. Verwijderen doet een beheerder op de bladzijde met bewaartermijnen.',
    noId: '--organisation is geen id; toegestaan is een UUID in kleine letters',
    unknown: 'deze organisatie is er niet',
    kept: (name: string) => `${name}: blijft`,
    goes: (name: string, n: number, before: string) => `${name}: ${n}, van voor ${before}`,
  },
  en: {
    retention: 'show what is over its retention term',
    organisation: 'id of the organisation',
    dryRun: 'only show; remove nothing',
    json: 'answer as JSON',
    onlyDryRun: 'give --dry-run. An administrator removes on the page with retention terms.',
    noId: '--organisation is no id; allowed is a UUID in lower case',
    unknown: 'there is no such organisation',
    kept: (name: string) => `${name}: stays`,
    goes: (name: string, n: number, before: string) => `${name}: ${n}, from before ${before}`,
  },
} as const;
