import { type Actor, perform } from '../../foundation/identity/index.ts';
import type { JobKind } from '../../foundation/jobs/kind.ts';
import { startJob } from '../../foundation/jobs/start-job.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Services } from '../../foundation/services.ts';
import type { BulkInput } from './bulk-jobs.ts';

/** Asks for the whole register to be assessed by the rules of a day.
 *  @returns the id of the job
 *  @throws Refusal (`role-too-low`) */
export async function startBulk(
  services: Pick<Services, 'database'>,
  actor: Actor,
  kind: JobKind<BulkInput>,
  date: IsoDate,
): Promise<string> {
  return perform(services, actor, 'editor', tx => startJob(tx, actor, kind, { date }));
}
