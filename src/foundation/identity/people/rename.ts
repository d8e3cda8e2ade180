import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import { personName } from './person-name.ts';

/** Changes what a person is called. Not in a journal: a person belongs to no organisation; a later entry that names the
 *  person holds the name of that moment.
 *  @throws InputError when it cannot be a name */
export async function rename(
  { database }: Pick<Services, 'database'>,
  person: string,
  name: string,
): Promise<void> {
  const given = personName(name);
  await within(database.app, { person }, tx =>
    tx.updateTable('person').set({ name: given }).where('id', '=', person).execute(),
  );
}
