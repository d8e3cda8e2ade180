import { type Kysely, sql } from 'kysely';

/** Codes of local mode, so that every process takes a code that any of them printed. The application's role has no right
 *  to them: they let somebody in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table one_time_code (
      hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
      issued_by uuid not null,
      expires_at timestamptz not null
    )
  `.execute(db);
}
