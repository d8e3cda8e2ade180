import { sql, type Transaction } from 'kysely';
import type { Services } from '../services.ts';
import { within } from '../store/context.ts';
import type { Role, Tables } from '../store/schema.ts';
import { type Actor, atLeast } from './actor.ts';
import { Refusal } from './refusal.ts';
import { ROLE_NAMES } from './role-names.ts';

/** The refusal for a role that is too low. */
export const tooLow = (minimum: Role): Refusal =>
  new Refusal('forbidden', 'role-too-low', {
    nl: `Hiervoor moet je minstens ${ROLE_NAMES[minimum].nl} zijn. Vraag het een beheerder van je organisatie.`,
    en: `For this you must be at least ${ROLE_NAMES[minimum].en}. Ask an administrator of your organisation.`,
  });

interface Options {
  /** Waits until nobody else changes who may do what in this organisation, and keeps others waiting until it is done. */
  readonly alone?: boolean;
}

/** Runs a use case of an organisation: one transaction that sees only its rows, for who still has the role. Everything
 *  that it does is undone when it throws.
 *  @throws Refusal (`role-too-low`) */
export async function perform<T>(
  { database }: Pick<Services, 'database'>,
  { context, organisation, person }: Actor,
  minimum: Role,
  work: (tx: Transaction<Tables>) => Promise<T>,
  { alone = false }: Options = {},
): Promise<T> {
  return within(database.app, context, async tx => {
    if (alone) await sql`select from organisation where id = ${organisation.id} for update`.execute(tx);
    // The role may have changed since the request came in. `for share` keeps it until this is done.
    const seat = await tx
      .selectFrom('membership')
      .select('role')
      .where('organisation_id', '=', organisation.id)
      .where('person_id', '=', person.id)
      .forShare()
      .executeTakeFirst();
    if (seat === undefined || !atLeast(seat.role, minimum)) throw tooLow(minimum);
    return work(tx);
  });
}

/** Reads in an organisation: one transaction that sees only its rows. The role was checked when the request came in. */
export async function look<T>(
  { database }: Pick<Services, 'database'>,
  { context }: Actor,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return within(database.app, context, work);
}
