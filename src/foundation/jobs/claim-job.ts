import { sql, type Transaction } from 'kysely';
import { atLeast } from '../identity/actor.ts';
import type { Tables } from '../store/schema.ts';
import { findKind } from './find-kind.ts';
import { changeJobRow, type JobKey } from './job-row.ts';
import type { JobKind, Reached } from './kind.ts';

/** How often a job is tried before somebody must look at it. A process that ended over it counts as a try. */
export const MOST_TRIES = 3;

/** A job that this process may work on, until another one claims it. */
export interface Claim extends JobKey {
  readonly person: string;
  readonly kind: JobKind;
  readonly input: unknown;
  readonly reached: Reached;
  /** No other claim has the same number. */
  readonly attempt: number;
  /** This one is the last before it fails for good. */
  readonly lastTry: boolean;
}

/** Claims a job for this process; whoever held it before has lost it. What cannot be done is ended here.
 *  @returns undefined when there is nothing to do
 *  @param tx sees only the organisation */
export async function claimJob(
  tx: Transaction<Tables>,
  kinds: readonly JobKind[],
  key: JobKey,
): Promise<Claim | undefined> {
  const job = await tx
    .selectFrom('job')
    .leftJoin('membership', join =>
      join
        .onRef('membership.organisation_id', '=', 'job.organisation_id')
        .onRef('membership.person_id', '=', 'job.started_by'),
    )
    .select(['kind', 'input', 'state', 'started_by', 'cancel_asked_at', 'tries', 'reached', 'role'])
    .where('job.organisation_id', '=', key.organisation)
    .where('job.id', '=', key.id)
    .where('state', 'in', ['queued', 'running'])
    .forUpdate('job')
    .executeTakeFirst();
  if (job === undefined) return undefined;
  const change = changeJobRow(tx, key);
  const ended_at = sql<Date>`clock_timestamp()`;
  if (job.cancel_asked_at !== null) {
    await change.set({ state: 'cancelled', ended_at }).execute();
    return undefined;
  }
  const kind = findKind(kinds, job.kind);
  const input = kind?.input.safeParse(job.input);
  const error =
    kind === undefined || !input?.success
      ? 'unknown-kind'
      : job.role === null || !atLeast(job.role, kind.role)
        ? 'role-lost'
        : job.tries >= MOST_TRIES
          ? 'died'
          : undefined;
  if (error !== undefined || kind === undefined || !input?.success) {
    await change.set({ state: 'failed', error: error ?? 'unknown-kind', ended_at }).execute();
    return undefined;
  }
  const { attempt } = await change
    .set({
      state: 'running',
      began_at: sql`coalesce(began_at, clock_timestamp())`,
      attempt: sql`attempt + 1`,
      tries: sql`tries + 1`,
    })
    .returning('attempt')
    .executeTakeFirstOrThrow();
  return {
    ...key,
    ...{ kind, attempt, input: input.data },
    person: job.started_by,
    reached: job.reached ?? undefined,
    lastTry: job.tries + 1 >= MOST_TRIES,
  };
}
