import { sql, type Transaction } from 'kysely';
import { InputError } from '../../law/input-error.ts';
import type { Text } from '../../law/text.ts';
import { type Verification, verifyJournal } from '../journal/verify.ts';
import { MIGRATION_NAMES, migrate } from '../migrate.ts';
import type { Tables } from '../schema.ts';
import { checkBackup, entriesOf } from './check-backup.ts';
import type { OwnerConnection } from './connection.ts';
import { copyIn } from './copy.ts';
import type { Manifest } from './manifest.ts';
import { setSequences, type TableShape, tablesOf } from './tables.ts';
import { sha256, target } from './write-backup.ts';

/** What was put back. */
export interface Restored {
  readonly manifest: Manifest;
  /** Changes of the tables that were made after it, because the backup is older than this version. */
  readonly migrated: readonly string[];
  /** The journal of every organisation, recomputed. */
  readonly journals: readonly Verification[];
}

/** Puts a backup in place of what is in the database, in one transaction: all of it, or nothing. Afterwards the tables
 *  are those of this version.
 *  @param replace name of the database whose content may be thrown away
 *  @throws InputError when the file is not a whole backup, or the database is in use or not empty */
export async function restore(
  connection: OwnerConnection,
  file: string,
  replace: string | undefined,
): Promise<Restored> {
  const manifest = await checkBackup(file);
  const level = manifest.migrations.at(-1)!;
  return connection.db.transaction().execute(async tx => {
    await refuseInUse(tx, connection);
    if (replace !== connection.name) await refuseFull(tx, connection.name);
    await clear(tx);
    await migrate(tx, level);
    await load(tx, connection, file, manifest);
    await migrate(tx);
    const organisations = await tx.selectFrom('organisation').select('id').orderBy('id').execute();
    const journals: Verification[] = [];
    for (const { id } of organisations) journals.push(await verifyJournal(tx, id));
    return {
      manifest,
      migrated: MIGRATION_NAMES.slice(MIGRATION_NAMES.indexOf(level) + 1),
      journals,
    };
  });
}

type Tx = Transaction<Tables>;

async function refuseInUse(tx: Tx, { shared }: OwnerConnection): Promise<void> {
  const { rows } = await sql<{ readonly others: number }>`
    select count(*)::int as others from pg_stat_activity
    where datname = current_database() and usename is not null and pid <> pg_backend_pid()
  `.execute(tx);
  if (shared || rows[0]!.others > 0)
    throw refusal('database-in-use', {
      nl: 'de database is in gebruik; stop eerst de server',
      en: 'the database is in use; stop the server first',
    });
}

/** Rules are written at every start and are in the backup as well: they make no database full. */
const ALWAYS_THERE = ['kysely_migration', 'kysely_migration_lock', 'rule_set'];

async function refuseFull(tx: Tx, name: string): Promise<void> {
  for (const table of await ownTables(tx)) {
    if (ALWAYS_THERE.includes(table)) continue;
    const { rows } = await sql`select 1 from ${sql.ref(table)} limit 1`.execute(tx);
    if (rows.length > 0)
      throw refusal('database-not-empty', {
        nl: `de database "${name}" is niet leeg (${table}); om alles erin te vervangen: --yes ${name}`,
        en: `the database "${name}" is not empty (${table}); to replace everything in it: --yes ${name}`,
      });
  }
}

const refusal = (code: string, message: Text): InputError => new InputError([{ pointer: '', code, message }]);

async function ownTables(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1
  `.execute(tx);
  return rows.map(({ name }) => name);
}

/** Takes away all tables and functions; migrations make them again. What belongs to an extension stays. The queue goes
 *  too: it is filled again from the table of jobs. */
async function clear(tx: Tx): Promise<void> {
  await sql`drop schema if exists pgboss cascade`.execute(tx);
  for (const table of await ownTables(tx)) await sql`drop table ${sql.ref(table)} cascade`.execute(tx);
  const { rows } = await sql<{ readonly name: string }>`
    select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  `.execute(tx);
  for (const { name } of rows) await sql`drop function ${sql.raw(name)} cascade`.execute(tx);
}

async function load(tx: Tx, { client }: OwnerConnection, file: string, manifest: Manifest): Promise<void> {
  const shapes = await tablesOf(tx);
  if (outline(shapes) !== outline(manifest.tables))
    throw refusal('other-tables', {
      nl: 'de tabellen in deze back-up zijn niet die van een versie van Waaier',
      en: 'the tables in this backup are not those of a version of Waaier',
    });
  const entries = entriesOf(file);
  // What a migration wrote by itself is in the backup too.
  for (const { name } of shapes.toReversed()) {
    await sql`alter table ${sql.ref(name)} disable trigger user`.execute(tx);
    await sql`delete from ${sql.ref(name)}`.execute(tx);
  }
  for (const table of manifest.tables) {
    const rows = await copyIn(client, `copy ${target(table)} from stdin`, contents(table.parts));
    if (rows !== table.rows) throw changedMeanwhile();
    await sql`alter table ${sql.ref(table.name)} enable trigger user`.execute(tx);
  }
  await setSequences(tx, manifest.sequences);

  async function* contents(parts: Manifest['tables'][number]['parts']): AsyncGenerator<Buffer, void> {
    for (const part of parts) {
      const { value } = await entries.next();
      if (!value || value.name !== part.file || sha256(value.content) !== part.sha256)
        throw changedMeanwhile();
      yield value.content;
    }
  }
}

const outline = (tables: readonly TableShape[]): string =>
  JSON.stringify(tables.map(({ name, columns }) => `${name} ${columns.toSorted().join()}`).toSorted());

const changedMeanwhile = (): InputError =>
  refusal('damaged-backup', {
    nl: 'het bestand veranderde terwijl het gelezen werd',
    en: 'the file changed while it was being read',
  });
