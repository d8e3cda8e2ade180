import type { Actor } from '../identity/actor.ts';
import { look } from '../identity/perform.ts';
import type { Services } from '../services.ts';
import type { Role } from '../store/schema.ts';
import { findKind } from './find-kind.ts';
import { findJobRow } from './job-row.ts';
import type { JobKind } from './kind.ts';

/** The least role that may stop or retry a job.
 *  @throws Refusal (`missing`) */
export async function roleForJob(
  services: Pick<Services, 'database'>,
  actor: Actor,
  kinds: readonly JobKind[],
  id: string,
): Promise<Role> {
  const { kind } = await look(services, actor, tx =>
    findJobRow(tx, { organisation: actor.organisation.id, id }),
  );
  return findKind(kinds, kind)?.role ?? 'administrator';
}
