import type { Selectable } from 'kysely';
import type { Actor } from '../identity/actor.ts';
import { look } from '../identity/perform.ts';
import { missing } from '../identity/refusal.ts';
import type { Services } from '../services.ts';
import type { JobState, JobTable } from '../store/schema.ts';
import type { Counts } from './kind.ts';

/** A job as people see it. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly input: unknown;
  readonly state: JobState;
  /** Somebody asked to stop it; true with `running` until the work has seen it. */
  readonly stopping: boolean;
  /** The name is undefined when that person left. */
  readonly startedBy: { readonly id: string; readonly name: string | undefined };
  readonly createdAt: Date;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  readonly done: number;
  /** Null while nobody knows. */
  readonly total: number | null;
  readonly result: Counts | null;
  /** Code of what went wrong. */
  readonly error: string | null;
}

/** The most that one list shows. */
export const JOBS_LISTED = 100;

/** The newest jobs of an organisation, the newest first. */
export async function listJobs(services: Pick<Services, 'database'>, actor: Actor): Promise<readonly Job[]> {
  return read(services, actor, undefined);
}

/** One job. @throws Refusal (`missing`) */
export async function findJob(services: Pick<Services, 'database'>, actor: Actor, id: string): Promise<Job> {
  const [job] = await read(services, actor, id);
  if (job === undefined) throw missing();
  return job;
}

async function read(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string | undefined,
): Promise<readonly Job[]> {
  const rows = await look(services, actor, tx => {
    const query = tx
      .selectFrom('job')
      .leftJoin('person', 'person.id', 'job.started_by')
      .selectAll('job')
      .select('person.name')
      .where('organisation_id', '=', actor.organisation.id);
    return (id === undefined ? query : query.where('job.id', '=', id))
      .orderBy('job.created_at', 'desc')
      .orderBy('job.id')
      .limit(JOBS_LISTED)
      .execute();
  });
  return rows.map(({ name, ...row }) => shown(row, name ?? undefined));
}

function shown(row: Selectable<JobTable>, name: string | undefined): Job {
  const { id, kind, input, state, done, total, result, error } = row;
  return {
    ...{ id, kind, input, state, done, total, result, error },
    stopping: state === 'running' && row.cancel_asked_at !== null,
    startedBy: { id: row.started_by, name },
    createdAt: row.created_at,
    beganAt: row.began_at,
    endedAt: row.ended_at,
  };
}
