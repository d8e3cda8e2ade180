import { sql, type Transaction } from 'kysely';
import type { Registry } from '../../assessment/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { reassess } from '../reassess.ts';
import { keepAssessment } from '../store/assess-engagement.ts';
import { type Note, type Writer, write } from '../store/notes.ts';
import { readRecords } from '../store/record.ts';

interface Ask {
  /** Calculation date. */
  readonly date: IsoDate;
  /** Id after which to go on. */
  readonly after: string;
  readonly limit: number;
}

/** Assesses some engagements by the rules of a day and keeps each outcome with its receipt. One that was assessed by these
 *  very rules is left as it is: the outcome follows from rules and answers alone. One that the rules cannot decide is
 *  left too.
 *  @returns id of the last one, and how many of what */
export async function keepBatch(
  tx: Transaction<Tables>,
  writer: Writer,
  { date, after, limit }: Ask,
  rules: Registry,
): Promise<{ readonly last: string | undefined; readonly counts: Readonly<Record<string, number>> }> {
  const organisation = writer.organisation.id;
  // Locked in one order, so that nobody changes them meanwhile and two who do this never wait in a ring.
  const { rows } = await sql<{ id: string }>`
    select id from engagement
    where organisation_id = ${organisation} and outcome is not null and id > ${after}
    order by id limit ${limit} for update
  `.execute(tx);
  const ids = rows.map(({ id }) => id);
  const counts: Record<string, number> = { assessed: ids.length };
  const add = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const notes: Note[] = [];
  for (const record of await readRecords(tx, organisation, ids)) {
    const { assessed } = record;
    if (assessed === null) continue;
    if (assessed.receipt.rules.hash === rules.valid(assessed.questionnaire, date)?.hash) {
      add('stays');
      add(`outcome:${assessed.outcome}`);
      continue;
    }
    const again = reassess(assessed, date, rules);
    add(again.kind);
    if (again.kind !== 'stays' && again.kind !== 'changes') continue;
    add('kept');
    add(`outcome:${again.is.outcome}`);
    notes.push(await keepAssessment(tx, record, again.receipt));
  }
  await write(tx, writer, notes);
  return { last: ids.at(-1), counts };
}
