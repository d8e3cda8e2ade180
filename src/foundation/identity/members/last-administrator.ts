import type { Transaction } from 'kysely';
import type { Tables } from '../../store/schema.ts';
import { Refusal } from '../refusal.ts';

/** Refuses what would leave an organisation without an administrator. To be called after the change, while nobody else
 *  changes roles (`alone`); the refusal undoes the change.
 *  @throws Refusal (`last-administrator`) */
export async function keepAnAdministrator(tx: Transaction<Tables>, organisation: string): Promise<void> {
  const left = await tx
    .selectFrom('membership')
    .select('person_id')
    .where('organisation_id', '=', organisation)
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  if (left !== undefined) return;
  throw new Refusal('conflict', 'last-administrator', {
    nl: 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder; een organisatie heeft er altijd minstens één.',
    en: 'This is the last administrator. First make somebody else administrator; an organisation always has at least one.',
  });
}
