import type { Transaction } from 'kysely';
import { within } from '../store/context.ts';
import type { Tables } from '../store/schema.ts';
import type { Claim } from './claim-job.ts';
import { changeJobRow } from './job-row.ts';
import type { JobServices, Reached, Work } from './kind.ts';
import { Stopped } from './stopped.ts';

/** At most so often the database hears how far a job is, in milliseconds. */
const BETWEEN_REPORTS = 300;

/** What the work of a claimed job stands on.
 *  @param stop ends the work with `interrupted` */
export function workOn(claim: Claim, services: JobServices, stop: AbortSignal): Work {
  const { id, organisation, person, attempt } = claim;
  const context = { organisation, person };
  const run = <T>(work: (tx: Transaction<Tables>) => Promise<T>) =>
    within(services.database.app, context, work);
  let reached: Reached = claim.reached;
  let reportedAt = Number.NEGATIVE_INFINITY;

  const checkStop = (): void => {
    if (stop.aborted) throw new Stopped('interrupted');
  };
  /** Writes down how far it is, unless this process may not go on. */
  const keep = async (
    tx: Transaction<Tables>,
    how: { done: number; total: number | null; reached?: string },
  ) => {
    const row = await changeJobRow(tx, claim)
      .set(how)
      .where('attempt', '=', attempt)
      .where('state', '=', 'running')
      .returning('cancel_asked_at')
      .executeTakeFirst();
    if (row === undefined) throw new Stopped('lost');
    if (row.cancel_asked_at !== null) throw new Stopped('cancelled');
    reportedAt = performance.now();
  };

  return {
    ...{ id, input: claim.input, organisation, person, services },
    get reached() {
      return reached;
    },
    look: run,
    async advance(piece) {
      checkStop();
      const step = await run(async tx => {
        const result = await piece(tx);
        // Last, so that the row is not locked while the piece reports; and in the same transaction, so that a process
        // that lost the job keeps nothing.
        const { done, total = null } = result;
        await keep(tx, { done, total, reached: JSON.stringify(result.reached) });
        return result;
      });
      ({ reached } = step);
    },
    async report(done, total) {
      checkStop();
      if (performance.now() - reportedAt < BETWEEN_REPORTS) return;
      await run(tx => keep(tx, { done, total: total ?? null }));
    },
  };
}
