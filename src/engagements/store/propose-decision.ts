import { sql } from 'kysely';
import { type Actor, changedMeanwhile, perform, Refusal } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import type { Decision } from '../model/decision.ts';
import { isHighRisk } from '../model/risk.ts';
import { write } from './notes.ts';
import { readRecord } from './record.ts';

/** Records what the organisation does about a high-risk outcome. Who records it owns it. Where the organisation asks for
 *  four eyes it is a proposal until somebody else approves it.
 *  @param version of the engagement that the person saw, with the outcome that the decision is about
 *  @throws Refusal (`missing`, `changed-meanwhile`, `role-too-low`, `no-decision-needed`, `already-proposed`) */
export async function proposeDecision(
  services: Pick<Services, 'database'>,
  actor: Actor,
  engagement: string,
  version: number,
  { choice, reasons, decidedOn }: Decision,
): Promise<{ readonly id: string; readonly state: 'proposed' | 'final' }> {
  const organisation = actor.organisation.id;
  return perform(services, actor, 'editor', async tx => {
    const record = await readRecord(tx, organisation, engagement, true);
    if (record.version !== version) throw changedMeanwhile();
    const outcome = record.assessed?.outcome ?? null;
    if (outcome === null || !isHighRisk(outcome)) throw notNeeded();
    const waiting = await tx
      .selectFrom('decision')
      .select('id')
      .where('engagement_id', '=', engagement)
      .where('state', '=', 'proposed')
      .where('outcome', '=', outcome)
      .where('created_at', '>=', record.assessed!.outcomeSince)
      .executeTakeFirst();
    if (waiting !== undefined) throw alreadyProposed();
    // Whoever changes the setting waits until this is done.
    const { four_eyes: fourEyes } = await tx
      .selectFrom('organisation')
      .select('four_eyes')
      .where('id', '=', organisation)
      .forShare()
      .executeTakeFirstOrThrow();
    const state = fourEyes ? 'proposed' : 'final';
    const { id } = await tx
      .insertInto('decision')
      .values({
        ...{ organisation_id: organisation, engagement_id: engagement, outcome, choice, reasons, state },
        ...{ owner_id: actor.person.id, decided_on: decidedOn },
        // The moment at which this row is written, not the one at which the wait for it began.
        created_at: sql<Date>`clock_timestamp()`,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await write(tx, actor, [
      {
        action: fourEyes ? 'decision.propose' : 'decision.make',
        subject: engagement,
        worker: record.workerId,
        after: { decision: id, outcome, choice, reasons, decidedOn, state },
      },
    ]);
    return { id, state };
  });
}

const notNeeded = (): Refusal =>
  new Refusal('conflict', 'no-decision-needed', {
    nl: 'Bij deze uitkomst hoort geen besluit. Een besluit is er voor een uitkomst met een hoog risico.',
    en: 'This outcome needs no decision. A decision is for an outcome with a high risk.',
  });

const alreadyProposed = (): Refusal =>
  new Refusal('conflict', 'already-proposed', {
    nl: 'Er ligt al een voorstel dat op goedkeuring wacht. Laat dat eerst goedkeuren of afwijzen, of trek het in.',
    en: 'There is already a proposal that waits for approval. Have it approved or rejected first, or withdraw it.',
  });
