import { type Expression, sql, type Transaction } from 'kysely';
import { type Registry, receiptFor, type UncheckedRequest } from '../../assessment/index.ts';
import { type Actor, changedMeanwhile, perform } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Receipt } from '../../foundation/law/receipt.ts';
import type { Services } from '../../foundation/services.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { verdictOf } from '../model/verdict.ts';
import { type Note, write } from './notes.ts';
import { type EngagementRecord, readRecord } from './record.ts';

/** Assesses an engagement and keeps the answers, the outcome and its receipt. Decisions about another outcome stay in the
 *  file and no longer count.
 *  @param request as `assess` takes it
 *  @param rules those of the product when left out
 *  @returns the new version and the outcome
 *  @throws InputError as `assess`, and `unfinished` when open questions can still change the outcome; Refusal (`missing`,
 *    `changed-meanwhile`, `role-too-low`) */
export async function assessEngagement(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
  version: number,
  request: UncheckedRequest,
  rules?: Registry,
): Promise<{ readonly version: number; readonly outcome: string }> {
  const receipt = receiptFor(request, rules);
  const verdict = verdictOf(receipt);
  if (verdict.kind === 'needs') throw unfinished();
  return perform(services, actor, 'editor', async tx => {
    const record = await readRecord(tx, actor.organisation.id, id, true);
    if (record.version !== version) throw changedMeanwhile();
    await write(tx, actor, [await keepAssessment(tx, record, receipt)]);
    return { version: version + 1, outcome: verdict.outcome };
  });
}

/** Keeps the outcome of a receipt with an engagement that this transaction has locked.
 *  @returns what the journal must hear, once the last row was changed */
export async function keepAssessment(
  tx: Transaction<Tables>,
  { id, version, workerId, assessed }: EngagementRecord,
  receipt: Receipt,
): Promise<Note> {
  const columns = assessedColumns(receipt);
  const now: Expression<Date> = sql`clock_timestamp()`;
  await tx
    .updateTable('engagement')
    .set({
      ...columns,
      assessed_at: now,
      ...(assessed?.outcome === columns.outcome ? {} : { outcome_since: now }),
      version: version + 1,
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute();
  return assessmentNote(id, workerId, assessed?.receipt, receipt);
}

/** What the register keeps of an assessment, but for the moments. */
export function assessedColumns(receipt: Receipt) {
  const { rules, date, outcome } = verdictOf(receipt);
  return {
    ...{ questionnaire: rules.id, assessed_on: date, outcome, rules_hash: rules.hash },
    answers: JSON.stringify(answersOf(receipt)),
    receipt: JSON.stringify(receipt),
  };
}

/** What the journal must hear of an assessment. @param before the one that it takes the place of */
export function assessmentNote(
  id: string,
  worker: string,
  before: Receipt | undefined,
  after: Receipt,
): Note {
  return {
    action: 'engagement.assess',
    ...{ subject: id, worker },
    before: before && said(before),
    after: said(after),
  };
}

function said(receipt: Receipt) {
  const { rules, date, outcome, end, score } = verdictOf(receipt);
  const answers = answersOf(receipt);
  return {
    ...{ questionnaire: rules.id, rules: rules.version, date, outcome, end, score },
    ...{ answers, receipt: receipt.hash },
  };
}

const answersOf = ({ input }: Receipt) =>
  (input as { readonly answers: Readonly<Record<string, string>> }).answers;

function unfinished(): InputError {
  return new InputError([
    {
      pointer: '/answers',
      code: 'unfinished',
      message: {
        nl: 'Deze beoordeling is nog niet af: er zijn open vragen die de uitkomst kunnen veranderen. Beantwoord ze eerst.',
        en: 'This assessment is not finished: there are open questions that can change the outcome. Answer them first.',
      },
    },
  ]);
}
