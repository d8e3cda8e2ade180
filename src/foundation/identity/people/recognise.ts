import { randomUUID } from 'node:crypto';
import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import type { Person } from '../actor.ts';

/** Somebody as a sign-in provider knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Undefined when the provider does not say. */
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** What a person is called as long as neither the provider nor the person says so: the name can be changed. */
export const NAMELESS = 'Naam nog niet ingevuld';

/** The person that a provider vouches for: made at the first sign-in, with the newest name and e-mail address from then
 *  on.
 *  @returns the person, by the name of now */
export async function recognise(
  { database }: Pick<Services, 'database'>,
  { issuer, subject, name, email }: Identity,
): Promise<Person> {
  const fresh = randomUUID();
  const known = await within(database.app, { signIn: { issuer, subject }, person: fresh }, async tx => {
    // Two first sign-ins at the same moment: one makes the person, the other finds it.
    await tx
      .insertInto('person')
      .values({ id: fresh, issuer, subject, name: name ?? NAMELESS, email: email ?? null })
      .onConflict(conflict => conflict.columns(['issuer', 'subject']).doNothing())
      .execute();
    return tx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow();
  });
  if (known.id !== fresh && (name !== undefined || email !== undefined)) {
    await within(database.app, { person: known.id }, tx =>
      tx
        .updateTable('person')
        .set({ ...(name !== undefined && { name }), ...(email !== undefined && { email }) })
        .where('id', '=', known.id)
        .execute(),
    );
  }
  return { id: known.id, name: name ?? known.name };
}
