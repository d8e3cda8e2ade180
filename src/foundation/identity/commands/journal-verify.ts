import { type Command, InvalidArgumentError } from 'commander';
import { sql } from 'kysely';
import { Failure, NegativeAnswer, type Terminal } from '../../command-line/terminal.ts';
import { type Config, readConfig } from '../../config.ts';
import type { OwnerConnection } from '../../store/backup/connection.ts';
import { withOwner } from '../../store/commands/with-owner.ts';
import { type Break, type Verification, verifyJournal } from '../../store/journal/verify.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** waaier journal verify
 *  @param config read only when the command needs it: who asks for help need not have one */
export function addJournalVerify(
  program: Command,
  terminal: Terminal,
  config: () => Config = () => readConfig(process.env),
): void {
  const words = WORDS[terminal.language];
  program
    .command('journal')
    .description(words.journal)
    .command('verify')
    .description(words.verify)
    .option('--organisation <id>', words.organisation, id => {
      if (UUID.test(id)) return id.toLowerCase();
      throw new InvalidArgumentError('UUID');
    })
    .option('--json', words.json)
    .action(async (options: { organisation?: string; json?: true }) => {
      const found = await withOwner(terminal, config(), connection =>
        verifyAll(connection, options.organisation),
      );
      const broken = found.filter(each => each.broken !== undefined);
      if (options.json)
        terminal.out(`${JSON.stringify({ whole: broken.length === 0, journals: found }, null, 2)}\n`);
      else {
        for (const { organisation, entries, broken: at } of found)
          terminal.out(
            at === undefined
              ? words.whole(organisation, entries)
              : words.broken(organisation, at.seq, words.reasons[at.reason]),
          );
        terminal.out(words.total(found.length, broken.length));
      }
      if (broken.length > 0) throw new NegativeAnswer();
    });
}

/** Recomputes the journal of one organisation or of all, as they were at one moment: who writes meanwhile breaks
 *  nothing. */
async function verifyAll(
  { db }: OwnerConnection,
  only: string | undefined,
): Promise<readonly Verification[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async tx => {
      // Also what no organisation has any more: rows that somebody left behind are a fault as well.
      const { rows } = await sql<{ id: string }>`
        select id::text from (
          select id from organisation
          union select organisation_id from journal
          union select organisation_id from journal_head
        ) every_organisation order by 1
      `.execute(tx);
      const wanted = rows.map(({ id }) => id).filter(id => only === undefined || id === only);
      if (wanted.length === 0 && only !== undefined)
        throw new Failure(`er is hier geen organisatie ${only}`, `there is no organisation ${only} here`);
      const found: Verification[] = [];
      for (const id of wanted) found.push(await verifyJournal(tx, id));
      return found;
    });
}

const WORDS = {
  nl: {
    journal: 'het logboek van organisaties',
    verify: 'reken elke keten na; exitcode 1 als er een gebroken is',
    organisation: 'alleen het logboek van deze organisatie; zonder keuze alle',
    json: 'alleen JSON op de uitvoer',
    whole: (organisation: string, entries: number) => `✓ ${organisation}: ${entries} regels, heel\n`,
    broken: (organisation: string, seq: number, reason: string) =>
      `✗ ${organisation}: gebroken bij regel ${seq}: ${reason}\n`,
    reasons: {
      missing: 'deze regel ontbreekt',
      changed: 'deze regel is veranderd',
      unlinked: 'deze regel sluit niet aan op de vorige',
      'cut-off': 'vanaf hier is het einde weg',
    } satisfies Record<Break['reason'], string>,
    total: (count: number, broken: number) =>
      `${count} ${count === 1 ? 'logboek' : 'logboeken'} nagerekend, ${broken} gebroken.\n`,
  },
  en: {
    journal: 'the journal of organisations',
    verify: 'recompute every chain; exit code 1 when one is broken',
    organisation: 'only the journal of this organisation; without a choice all',
    json: 'only JSON on the output',
    whole: (organisation: string, entries: number) => `✓ ${organisation}: ${entries} entries, whole\n`,
    broken: (organisation: string, seq: number, reason: string) =>
      `✗ ${organisation}: broken at entry ${seq}: ${reason}\n`,
    reasons: {
      missing: 'this entry is missing',
      changed: 'this entry was changed',
      unlinked: 'this entry does not follow the one before',
      'cut-off': 'from here on the end is gone',
    } satisfies Record<Break['reason'], string>,
    total: (count: number, broken: number) =>
      `${count} ${count === 1 ? 'journal' : 'journals'} recomputed, ${broken} broken.\n`,
  },
} as const;
