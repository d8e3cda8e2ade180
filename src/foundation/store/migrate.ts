import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as ruleSets from './migrations/0001-rule-sets.ts';
import * as organisations from './migrations/0002-organisations.ts';
import * as identity from './migrations/0003-identity.ts';
import * as engagements from './migrations/0004-engagements.ts';
import * as jobsAndImports from './migrations/0005-jobs-and-imports.ts';
import * as remindersAndRetention from './migrations/0006-reminders-and-retention.ts';
import * as oneTimeCodes from './migrations/0007-one-time-codes.ts';
import * as apiKeys from './migrations/0008-api-keys.ts';
import * as caseFiles from './migrations/0010-case-files.ts';
import * as lighterChecks from './migrations/0011-lighter-checks.ts';
import * as openSession from './migrations/0012-open-session.ts';
import type { Tables } from './schema.ts';

/** Every change of the tables, in order. A migration that has been released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-rule-sets': ruleSets,
  '0002-organisations': organisations,
  '0003-identity': identity,
  '0004-engagements': engagements,
  '0005-jobs-and-imports': jobsAndImports,
  '0006-reminders-and-retention': remindersAndRetention,
  '0007-one-time-codes': oneTimeCodes,
  '0008-api-keys': apiKeys,
  '0010-case-files': caseFiles,
  '0011-lighter-checks': lighterChecks,
  '0012-open-session': openSession,
};

/** The names of all changes, in order. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS).sort();

/** Brings the tables up to date; does nothing when they are.
 *  @param last the last change to make; left out, all are made
 *  @throws the error of the migration that failed; what it did is rolled back */
export async function migrate(db: Kysely<Tables>, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
  if (error !== undefined) throw error;
}
