import { type Actor, look } from '../../foundation/identity/index.ts';
import type { Services } from '../../foundation/services.ts';
import { type CaseFile, readFile } from './record.ts';

/** One case file with everything in it.
 *  @throws Refusal (`missing`) */
export async function findFile(
  services: Pick<Services, 'database'>,
  actor: Actor,
  id: string,
): Promise<CaseFile> {
  return look(services, actor, tx => readFile(tx, actor.organisation.id, id));
}
