import { sql, type Transaction } from 'kysely';
import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import type { Tables } from '../../store/schema.ts';
import type { Visitor } from '../actor.ts';
import { hashToken } from './token.ts';

/** A request this soon after the one before does not move the end of the session, in seconds: it saves a write. */
const SLACK = 5;

/** What a token of a session stands for. */
export type Found =
  | { readonly state: 'none' }
  /** Was one, and ended by silence or age. Whose it was is known, so that what that person typed can be kept. */
  | { readonly state: 'ended'; readonly person: string }
  | { readonly state: 'open'; readonly visitor: Visitor };

/** Looks up a session, and notes that it was used.
 *  @param use false looks without moving its end */
export async function findSession(
  services: Pick<Services, 'database' | 'now' | 'sessions'>,
  token: string,
  use = true,
): Promise<Found> {
  const session = hashToken(token);
  const now = services.now();
  return within(services.database.app, { session }, async tx => {
    const row = await tx
      .selectFrom('session')
      .select(['person_id', 'organisation_id', 'created_at', 'seen_at'])
      .where('token_hash', '=', session)
      .executeTakeFirst();
    if (row === undefined) return { state: 'none' };
    const { silence, longest } = services.sessions;
    const silent = (now.getTime() - row.seen_at.getTime()) / 1000;
    const age = (now.getTime() - row.created_at.getTime()) / 1000;
    if (silent > silence + SLACK || age > longest) return { state: 'ended', person: row.person_id };
    const moves = use && silent >= SLACK;
    if (moves) await touch(tx, session, now);
    const seat = await openSeat(tx, row.person_id, row.organisation_id);
    if (seat === undefined) return { state: 'none' };
    const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);
    return {
      state: 'open',
      visitor: {
        ...seat,
        context: { session, person: row.person_id, organisation: seat.seat?.organisation.id },
        endsAt: {
          silence: later(moves ? now : row.seen_at, silence),
          longest: later(row.created_at, longest),
        },
      },
    };
  });
}

async function touch(tx: Transaction<Tables>, session: string, now: Date): Promise<void> {
  // A power cut may undo this one note; the request does not wait for the disk.
  await sql`set local synchronous_commit = off`.execute(tx);
  await tx.updateTable('session').set({ seen_at: now }).where('token_hash', '=', session).execute();
}

/** Who it is, and for which organisation: undefined when the person is gone, no seat when the membership is. */
export async function openSeat(
  tx: Transaction<Tables>,
  person: string,
  organisation: string | null,
): Promise<Pick<Visitor, 'person' | 'seat'> | undefined> {
  await sql`select set_config('waaier.person', ${person}, true)`.execute(tx);
  const row = await tx
    .selectFrom('person')
    .leftJoin('membership', join =>
      join
        .onRef('membership.person_id', '=', 'person.id')
        .on('membership.organisation_id', '=', organisation),
    )
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select([
      'person.id',
      'person.name',
      'membership.role',
      'organisation.id as organisation_id',
      'organisation.name as organisation_name',
      'organisation.kind',
      'organisation.kvk',
      'organisation.four_eyes',
    ])
    .where('person.id', '=', person)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { role, organisation_id: id, organisation_name: name, kind, kvk, four_eyes: fourEyes } = row;
  const known = role !== null && id !== null && name !== null && kind !== null && fourEyes !== null;
  return {
    person: { id: row.id, name: row.name },
    seat: known ? { role, organisation: { id, name, kind, kvk, fourEyes } } : undefined,
  };
}
