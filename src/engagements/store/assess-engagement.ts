import { type Expression, sql, type Transaction } from 'kysely';
import { type Registry, receiptFor, type UncheckedRequest } from '../../assessment/index.ts';
import { type Actor, changedMeanwhile, perform } from '../../foundation/identity/index.ts';
import { InputError } from '../../foundation/law/input-error.ts';
import type { Receipt } from '../../foundation/law/receipt.ts';
import type { Services } from '../../foundation/services.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { type Verdict, verdictOf } from '../model/verdict.ts';
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
  const verdict = verdictOf(receipt);
  const { answers } = receipt.input as { readonly answers: Readonly<Record<string, string>> };
  const now: Expression<Date> = sql`clock_timestamp()`;
  await tx
    .updateTable('engagement')
    .set({
      questionnaire: verdict.rules.id,
      assessed_on: verdict.date,
      answers: JSON.stringify(answers),
      outcome: verdict.outcome,
      receipt: JSON.stringify(receipt),
      rules_hash: verdict.rules.hash,
      assessed_at: now,
      ...(assessed?.outcome === verdict.outcome ? {} : { outcome_since: now }),
      version: version + 1,
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute();
  return {
    action: 'engagement.assess',
    subject: id,
    worker: workerId,
    before: assessed === null ? undefined : said(verdictOf(assessed.receipt), assessed.receipt),
    after: said(verdict, receipt),
  };
}

/** What the journal says of an assessment. */
function said({ rules, date, outcome, end, score }: Verdict, { input, hash }: Receipt) {
  const { answers } = input as { readonly answers: Readonly<Record<string, string>> };
  return { questionnaire: rules.id, rules: rules.version, date, outcome, end, score, answers, receipt: hash };
}

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
