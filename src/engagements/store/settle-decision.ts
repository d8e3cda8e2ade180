import { sql, type Transaction } from 'kysely';
import { type Actor, changedMeanwhile, missing, perform, Refusal } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import type { DecisionTable, Role, Tables } from '../../foundation/store/schema.ts';
import { write } from './notes.ts';
import { readRecord } from './record.ts';

/** What somebody says to a proposal. */
export interface Answer {
  readonly engagement: string;
  readonly decision: string;
  /** Of the decision that the person saw. */
  readonly version: number;
  readonly remark: string | null;
}

/** Approves a proposal: from now on it counts. Never by its owner.
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`, `own-decision`, `outcome-changed`) */
export async function approveDecision(
  services: Pick<Services, 'database'>,
  actor: Actor,
  answer: Answer,
): Promise<void> {
  await settle(services, actor, 'approver', answer, 'final', 'decision.approve');
}

/** Rejects a proposal of somebody else.
 *  @throws Refusal as `approveDecision`, but for `outcome-changed` */
export async function rejectDecision(
  services: Pick<Services, 'database'>,
  actor: Actor,
  answer: Answer,
): Promise<void> {
  await settle(services, actor, 'approver', answer, 'rejected', 'decision.reject');
}

/** Takes a proposal of one's own back.
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`, `not-own-decision`) */
export async function withdrawDecision(
  services: Pick<Services, 'database'>,
  actor: Actor,
  answer: Omit<Answer, 'remark'>,
): Promise<void> {
  await settle(services, actor, 'editor', { ...answer, remark: null }, 'rejected', 'decision.withdraw');
}

type Settling = 'decision.approve' | 'decision.reject' | 'decision.withdraw';

async function settle(
  services: Pick<Services, 'database'>,
  actor: Actor,
  role: Role,
  { engagement, decision: id, version, remark }: Answer,
  state: DecisionTable['state'],
  action: Settling,
): Promise<void> {
  await perform(services, actor, role, async tx => {
    // The engagement first, as who assesses it does: then its outcome stays what it is until this is done.
    const record = await readRecord(tx, actor.organisation.id, engagement, true);
    const decision = await lockDecision(tx, engagement, id);
    const own = decision.owner_id === actor.person.id;
    if (own && action !== 'decision.withdraw') throw ownDecision();
    if (!own && action === 'decision.withdraw') throw notOwnDecision();
    if (decision.version !== version || decision.state !== 'proposed') throw changedMeanwhile();
    const { assessed } = record;
    const current = assessed?.outcome === decision.outcome && decision.created_at >= assessed.outcomeSince;
    if (action === 'decision.approve' && !current) throw outcomeChanged();
    const settled = own
      ? {}
      : { approver_id: actor.person.id, approved_at: sql<Date>`clock_timestamp()`, remark };
    await tx
      .updateTable('decision')
      .set({ state, version: version + 1, ...settled })
      .where('id', '=', id)
      .execute();
    await write(tx, actor, [
      {
        action,
        subject: engagement,
        worker: record.workerId,
        before: { decision: id, state: decision.state },
        after: { decision: id, state, remark },
      },
    ]);
  });
}

async function lockDecision(tx: Transaction<Tables>, engagement: string, id: string) {
  const decision = await tx
    .selectFrom('decision')
    .select(['owner_id', 'outcome', 'state', 'version', 'created_at'])
    .where('engagement_id', '=', engagement)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (decision === undefined) throw missing();
  return decision;
}

const ownDecision = (): Refusal =>
  new Refusal('forbidden', 'own-decision', {
    nl: 'Dit besluit is van jou. Iemand anders moet het goedkeuren of afwijzen.',
    en: 'This decision is yours. Somebody else must approve or reject it.',
  });

const notOwnDecision = (): Refusal =>
  new Refusal('forbidden', 'not-own-decision', {
    nl: 'Alleen wie een besluit voorstelde, kan het intrekken.',
    en: 'Only who proposed a decision can withdraw it.',
  });

const outcomeChanged = (): Refusal =>
  new Refusal('conflict', 'outcome-changed', {
    nl: 'De uitkomst is veranderd sinds dit voorstel. Er is een nieuw besluit nodig, over de uitkomst van nu.',
    en: 'The outcome has changed since this proposal. A new decision is needed, about the outcome of now.',
  });
