import { sql } from 'kysely';
import { type Actor, look } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import type { Filter } from '../model/filter.ts';
import { conditionsOf } from '../store/conditions.ts';
import { type EngagementRecord, readRecords } from '../store/record.ts';

/** Engagements that are read at a time. */
const BATCH = 1_000;

/** Every engagement that a filter and the words of a search let through, by reference, some at a time. Each batch is what
 *  the register says at that moment. */
export async function* readExport(
  services: Pick<Services, 'database'>,
  actor: Actor,
  filter: Partial<Filter>,
  words: readonly string[],
): AsyncGenerator<readonly EngagementRecord[]> {
  const organisation = actor.organisation.id;
  const where = conditionsOf(organisation, filter, words);
  for (let last = ''; ; ) {
    const records = await look(services, actor, async tx => {
      const { rows } = await sql<{ id: string }>`
        select e.id from engagement e where ${where} and e.reference > ${last} order by e.reference limit ${BATCH}
      `.execute(tx);
      return readRecords(
        tx,
        organisation,
        rows.map(({ id }) => id),
      );
    });
    if (records.length === 0) return;
    last = records.at(-1)!.reference;
    yield records;
  }
}
