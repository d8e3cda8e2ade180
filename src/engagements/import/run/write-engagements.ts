import { sql, type Transaction } from 'kysely';
import type { Receipt } from '../../../foundation/law/receipt.ts';
import type { Tables } from '../../../foundation/store/schema.ts';
import { type Engagement, engagementOf } from '../../model/engagement.ts';
import { assessedColumns, assessmentNote } from '../../store/assess-engagement.ts';
import { changed, fieldsOf, type Note } from '../../store/notes.ts';
import { columnsOf, readRecords } from '../../store/record.ts';
import { RegisterChanged } from './register-changed.ts';

/** A row as it goes into the register. */
export interface Incoming {
  readonly id: string;
  readonly worker: string;
  readonly engagement: Engagement;
  /** Undefined when the row holds no answers. */
  readonly receipt: Receipt | undefined;
  /** Version of the engagement that it changes; undefined for a new one. */
  readonly version: number | undefined;
}

/** Writes new engagements and changes known ones, with their assessments.
 *  @returns what the journal must hear, and how many changed
 *  @throws RegisterChanged when somebody else wrote one of them meanwhile */
export async function writeEngagements(
  tx: Transaction<Tables>,
  organisation: string,
  rows: readonly Incoming[],
): Promise<{ readonly notes: readonly Note[]; readonly changed: number }> {
  const added = rows.filter(({ version }) => version === undefined);
  const known = rows.filter(({ version }) => version !== undefined);
  await add(tx, organisation, added);
  const changes = await change(tx, organisation, known);
  const notes = added.flatMap(({ id, worker, engagement, receipt }) => [
    { action: 'engagement.add', subject: id, worker, after: fieldsOf(engagement, worker) },
    ...(receipt === undefined ? [] : [assessmentNote(id, worker, undefined, receipt)]),
  ]);
  return { notes: [...notes, ...changes.notes], changed: changes.count };
}

const recordset = (rows: readonly Incoming[]) => {
  const given = rows.map(({ id, worker, engagement, receipt, version }) => ({
    ...{ id, worker_id: worker, version, ...columnsOf(engagement) },
    ...(receipt && assessedColumns(receipt)),
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (
    id uuid, worker_id uuid, version integer, reference text, client text, chain text[], assignment text, starts date,
    ends date, minutes_per_week integer, rate_cents integer, sector text, contract text, questionnaire text,
    assessed_on date, answers text, outcome text, receipt text, rules_hash text
  )`;
};

async function add(tx: Transaction<Tables>, organisation: string, rows: readonly Incoming[]): Promise<void> {
  if (rows.length === 0) return;
  const { numAffectedRows } = await sql`
    insert into engagement (
      organisation_id, id, worker_id, reference, client, chain, assignment, starts, ends, minutes_per_week, rate_cents,
      sector, contract, questionnaire, assessed_on, answers, outcome, receipt, rules_hash, assessed_at, outcome_since
    )
    select ${organisation}, id, worker_id, reference, client, chain, assignment, starts, ends, minutes_per_week, rate_cents,
      sector, contract, questionnaire, assessed_on, answers::jsonb, outcome, receipt::jsonb, rules_hash,
      case when outcome is not null then clock_timestamp() end, case when outcome is not null then clock_timestamp() end
    from ${recordset(rows)}
    on conflict (organisation_id, reference) do nothing
  `.execute(tx);
  if (Number(numAffectedRows) < rows.length) throw new RegisterChanged();
}

async function change(
  tx: Transaction<Tables>,
  organisation: string,
  rows: readonly Incoming[],
): Promise<{ readonly notes: readonly Note[]; readonly count: number }> {
  if (rows.length === 0) return { notes: [], count: 0 };
  const ids = rows.map(({ id }) => id);
  await sql`
    select from engagement where organisation_id = ${organisation} and id = any(${ids}::uuid[]) order by id for update
  `.execute(tx);
  const records = new Map((await readRecords(tx, organisation, ids)).map(record => [record.id, record]));
  const notes: Note[] = [];
  const touched: Incoming[] = [];
  for (const row of rows) {
    const { id, worker, engagement, receipt, version } = row;
    const record = records.get(id);
    if (record === undefined || record.version !== version) throw new RegisterChanged();
    const difference = changed(fieldsOf(engagementOf(record), record.workerId), fieldsOf(engagement, worker));
    if (difference !== undefined)
      notes.push({ action: 'engagement.change', subject: id, worker, ...difference });
    if (receipt !== undefined) notes.push(assessmentNote(id, worker, record.assessed?.receipt, receipt));
    if (difference !== undefined || receipt !== undefined) touched.push(row);
  }
  if (touched.length > 0)
    await sql`
      update engagement e set
        worker_id = given.worker_id, reference = given.reference, client = given.client, chain = given.chain,
        assignment = given.assignment, starts = given.starts, ends = given.ends,
        minutes_per_week = given.minutes_per_week, rate_cents = given.rate_cents, sector = given.sector,
        contract = given.contract,
        questionnaire = coalesce(given.questionnaire, e.questionnaire),
        assessed_on = coalesce(given.assessed_on, e.assessed_on),
        answers = coalesce(given.answers::jsonb, e.answers),
        outcome = coalesce(given.outcome, e.outcome),
        receipt = coalesce(given.receipt::jsonb, e.receipt),
        rules_hash = coalesce(given.rules_hash, e.rules_hash),
        assessed_at = case when given.outcome is null then e.assessed_at else clock_timestamp() end,
        outcome_since = case
          when given.outcome is null or given.outcome = e.outcome then e.outcome_since else clock_timestamp() end,
        version = e.version + 1, updated_at = now()
      from ${recordset(touched)}
      where e.organisation_id = ${organisation} and e.id = given.id
    `.execute(tx);
  return { notes, count: touched.length };
}
