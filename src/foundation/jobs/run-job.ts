import { sql, type UpdateObject } from 'kysely';
import { within } from '../store/context.ts';
import type { Tables } from '../store/schema.ts';
import { type Claim, claimJob } from './claim-job.ts';
import { changeJobRow, type JobKey } from './job-row.ts';
import { type Counts, JobFailure, type JobKind, type JobServices } from './kind.ts';
import { Stopped } from './stopped.ts';
import { workOn } from './work.ts';

/** Does a job, as far as it goes here and now. Afterwards its row says what became of it.
 *  @param stop ends the work; another process then goes on with it
 *  @throws the error of the work when it is to be tried again later */
export async function runJob(
  services: JobServices,
  kinds: readonly JobKind[],
  job: JobKey,
  stop: AbortSignal,
): Promise<void> {
  const claim = await within(services.database.app, { organisation: job.organisation }, tx =>
    claimJob(tx, kinds, job),
  );
  if (claim === undefined) return;
  let result: Counts;
  try {
    result = await claim.kind.run(workOn(claim, services, stop));
  } catch (error) {
    return afterError(services, claim, error);
  }
  await end(services, claim, { state: 'done', result: JSON.stringify(result) });
}

async function afterError(services: JobServices, claim: Claim, error: unknown): Promise<void> {
  if (error instanceof Stopped) {
    if (error.reason === 'cancelled') await end(services, claim, { state: 'cancelled' });
    if (error.reason === 'interrupted')
      await settle(services, claim, { state: 'queued', tries: sql`tries - 1` });
    return;
  }
  if (error instanceof JobFailure) {
    await end(services, claim, { state: 'failed', error: error.code });
    return;
  }
  // What the message says may be about a person: only what kind of fault it is is written down.
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  services.log('job-fault', {
    ...{ job: claim.id, kind: claim.kind.id, attempt: claim.attempt },
    ...{ error: String(name), code: typeof code === 'string' ? code : '' },
  });
  if (claim.lastTry) {
    await end(services, claim, { state: 'failed', error: 'fault' });
    return;
  }
  await settle(services, claim, { state: 'queued' });
  throw error;
}

type Change = UpdateObject<Tables, 'job'>;

const end = (services: JobServices, claim: Claim, change: Change): Promise<void> =>
  settle(services, claim, { ...change, ended_at: sql<Date>`clock_timestamp()` });

/** Writes down what became of it, unless another process has claimed it since. */
async function settle({ database }: JobServices, claim: Claim, change: Change): Promise<void> {
  const { organisation, person, attempt } = claim;
  await within(database.app, { organisation, person }, tx =>
    changeJobRow(tx, claim)
      .set(change)
      .where('attempt', '=', attempt)
      .where('state', '=', 'running')
      .execute(),
  );
}
