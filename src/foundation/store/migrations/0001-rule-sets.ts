import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rule_set')
    .addColumn('hash', 'text', column => column.primaryKey().check(sql`hash ~ '^[0-9a-f]{64}$'`))
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('id', 'text', column => column.notNull())
    .addColumn('version', 'text', column => column.notNull())
    .addColumn('content', 'text', column => column.notNull())
    .addColumn('first_seen', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
    .execute();
}
