import { sql } from 'kysely';
import { Failure, type Terminal } from '../../command-line/terminal.ts';
import type { Config } from '../../config.ts';
import { connectDatabase, type Database } from '../database.ts';
import { MIGRATION_NAMES } from '../migrate.ts';

/** Runs work on the database of the configuration as the server does, row-level security included, also while the server
 *  runs.
 *  @throws Failure when its tables are not those of this version */
export async function withDatabase<T>(
  terminal: Terminal,
  config: Config,
  work: (database: Database, stop: AbortSignal) => Promise<T>,
): Promise<T> {
  const { signal, release } = terminal.interruption();
  const database = await connectDatabase(config, line => terminal.err(`${line}\n`));
  try {
    await checkTables(database);
    return await work(database, signal);
  } finally {
    await database.close();
    release();
  }
}

/** A command brings nothing up to date: a server of an older version may be running. */
async function checkTables({ db }: Database): Promise<void> {
  const { rows: found } = await sql<{ there: boolean }>`
    select to_regclass('public.kysely_migration') is not null as there
  `.execute(db);
  const names = found[0]?.there
    ? (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows
    : [];
  if (names.map(({ name }) => name).join() === MIGRATION_NAMES.join()) return;
  throw new Failure(
    'de tabellen in deze database zijn van een andere versie; start eerst de server van deze versie',
    'the tables in this database are of another version; first start the server of this version',
  );
}
