import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import type { Visitor } from '../actor.ts';
import { missing } from '../refusal.ts';

/** Makes a session work for one of the person's organisations.
 *  @throws Refusal (`missing`) when the person does not belong to it */
export async function takeSeat(
  { database }: Pick<Services, 'database'>,
  { context }: Visitor,
  organisation: string,
): Promise<void> {
  const { session, person } = context;
  await within(database.app, { session, person }, async tx => {
    const seat = await tx
      .selectFrom('membership')
      .select('role')
      .where('organisation_id', '=', organisation)
      .where('person_id', '=', person!)
      .executeTakeFirst();
    if (seat === undefined) throw missing();
    await tx
      .updateTable('session')
      .set({ organisation_id: organisation })
      .where('token_hash', '=', session!)
      .execute();
  });
}
