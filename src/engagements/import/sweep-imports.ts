import { sql } from 'kysely';
import type { Services } from '../../foundation/services.ts';

/** What nobody approved is kept so long, in days. */
export const IMPORT_DAYS = 7;

/** Throws away what was not imported in time, of every organisation: files and what was read of them.
 *  @returns how many */
export async function sweepImports({ database, now }: Pick<Services, 'database' | 'now'>): Promise<number> {
  const before = new Date(now().getTime() - IMPORT_DAYS * 24 * 60 * 60 * 1000);
  const { rows } = await sql`
    delete from import i
    where i.created_at < ${before} and i.state <> 'imported' and not exists (
      select from job j where j.organisation_id = i.organisation_id and j.id = i.job_id and j.state in ('queued', 'running')
    )
    returning id
  `.execute(database.db);
  return rows.length;
}
