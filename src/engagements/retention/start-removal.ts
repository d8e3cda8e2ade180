import { type Actor, look, perform, Refusal } from '../../foundation/identity/index.ts';
import { startJob } from '../../foundation/jobs/start-job.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Services } from '../../foundation/services.ts';
import type { Category } from './categories.ts';
import { findExpired } from './find-expired.ts';
import { RETENTION_JOB } from './retention-job.ts';

/** Has a job remove what was shown as over its term, and never more than the terms of now let go.
 *  @param shown per category the day before which it goes, as the person saw it
 *  @returns the id of the job
 *  @throws Refusal (`nothing-expired`, `role-too-low`) */
export async function startRemoval(
  services: Pick<Services, 'database'>,
  actor: Actor,
  shown: Readonly<Partial<Record<Category, IsoDate>>>,
  today: IsoDate,
): Promise<string> {
  const expired = await look(services, actor, tx => findExpired(tx, actor.organisation.id, today));
  const before: Partial<Record<Category, IsoDate>> = {};
  for (const { category, before: latest } of expired) {
    const given = shown[category];
    if (given !== undefined && latest !== null && given <= latest) before[category] = given;
  }
  if (Object.keys(before).length === 0) throw nothingExpired();
  return perform(services, actor, 'administrator', tx => startJob(tx, actor, RETENTION_JOB, { before }));
}

const nothingExpired = (): Refusal =>
  new Refusal('conflict', 'nothing-expired', {
    nl: 'Niets van wat je noemt is nu over zijn termijn. Er is niets verwijderd. Bekijk opnieuw wat weg kan.',
    en: 'Nothing of what you name is over its term now. Nothing was removed. See again what can go.',
  });
