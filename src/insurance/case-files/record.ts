import { type Kysely, sql, type Transaction } from 'kysely';
import { missing } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { CaseFileKind, Tables } from '../../foundation/store/schema.ts';
import { counting } from './correction.ts';
import { type CaseEvent, type Holder, readEvent } from './kinds.ts';

/** Something that happened, and who wrote it down. */
export interface Recorded {
  readonly number: number;
  readonly event: CaseEvent;
  readonly by: { readonly id: string; readonly name: string | undefined };
  readonly at: Date;
}

/** A case file with everything in it. */
export interface CaseFile extends Holder {
  readonly id: string;
  readonly kind: CaseFileKind;
  readonly reference: string;
  readonly insuredId: string;
  /** Personal data. */
  readonly name: string;
  readonly born: IsoDate;
  /** How many events there are; goes up with every one. */
  readonly version: number;
  readonly events: readonly Recorded[];
}

/** What still counts of what was recorded in a file. */
export function countingIn<E extends CaseEvent>({ events }: Pick<CaseFile, 'events'>): readonly E[] {
  return counting(events.map(({ event }) => event));
}

/** Reads one file.
 *  @param lock true keeps others from adding to it until this transaction is done
 *  @throws Refusal (`missing`) */
export async function readFile(
  tx: Transaction<Tables>,
  organisation: string,
  id: string,
  lock = false,
): Promise<CaseFile> {
  if (lock)
    await sql`select from case_file where organisation_id = ${organisation} and id = ${id} for update`.execute(
      tx,
    );
  const row = await tx
    .selectFrom('case_file as f')
    .innerJoin('insured as i', 'i.id', 'f.insured_id')
    .select(['f.id', 'f.kind', 'f.reference', 'f.year', 'f.version', 'i.id as insuredId'])
    .select(['i.name', 'i.born', 'i.variant'])
    .where('f.organisation_id', '=', organisation)
    .where('f.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw missing();
  return { ...row, events: await readEvents(tx, row.kind, id) };
}

async function readEvents(tx: Kysely<Tables>, kind: CaseFileKind, id: string): Promise<readonly Recorded[]> {
  const rows = await tx
    .selectFrom('case_event as e')
    .leftJoin('person as p', 'p.id', 'e.recorded_by')
    .select(['e.number', 'e.event', 'e.recorded_by', 'e.recorded_at', 'p.name'])
    .where('e.file_id', '=', id)
    .orderBy('e.number')
    .execute();
  return rows.map(row => ({
    number: row.number,
    event: readEvent(kind, row.event),
    by: { id: row.recorded_by, name: row.name ?? undefined },
    at: row.recorded_at,
  }));
}
