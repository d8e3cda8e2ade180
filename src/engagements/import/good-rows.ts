import { sql } from 'kysely';
import { type Actor, look } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import type { Engagement } from '../model/engagement.ts';

/** A row that will come in the register. */
export interface StagedGood {
  readonly row: number;
  readonly engagement: Engagement;
  /** It changes an engagement that is there. */
  readonly changes: boolean;
}

/** The first rows of an import that have no errors. */
export async function readGoodRows(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  limit: number,
): Promise<readonly StagedGood[]> {
  return look(services, actor, async tx => {
    const { rows } = await sql<StagedGood>`
      select row, engagement, engagement_id is not null as changes from import_row
      where import_id = ${id} and organisation_id = ${actor.organisation.id} and problems is null
      order by row limit ${limit}
    `.execute(tx);
    return rows;
  });
}
