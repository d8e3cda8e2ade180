import { sql } from 'kysely';
import type { Services } from '../../services.ts';
import type { Visitor } from '../actor.ts';
import { type SeatRow, seatOf } from './open-seat.ts';
import { hashToken } from './token.ts';

/** A request this soon after the one before does not move the end of the session, in seconds: it saves a write. */
const SLACK = 5;

/** What a token of a session stands for. */
export type Found =
  | { readonly state: 'none' }
  /** Was one, and ended by silence or age. Whose it was is known, so that what that person typed can be kept. */
  | { readonly state: 'ended'; readonly person: string }
  | { readonly state: 'open'; readonly visitor: Visitor };

/** What `open_session` in the database gives; of one that ended no more than whose it was. */
interface Row extends SeatRow {
  readonly created: Date;
  readonly seen: Date;
  readonly ended: boolean;
}

/** Looks up a session, and notes that it was used: one statement, and what it opens ends with it.
 *  @param use false looks without moving its end */
export async function findSession(
  { database, now, sessions: { silence, longest } }: Pick<Services, 'database' | 'now' | 'sessions'>,
  token: string,
  use = true,
): Promise<Found> {
  const session = hashToken(token);
  const at = now();
  const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);
  const { rows } = await sql<Row>`
    /* often: open-session */ select * from open_session(${session}, ${use ? at : null}, make_interval(secs => ${SLACK}),
      ${later(at, -silence - SLACK)}, ${later(at, -longest)})
  `.execute(database.app);
  const [row] = rows;
  if (row === undefined) return { state: 'none' };
  if (row.ended) return { state: 'ended', person: row.person };
  const { person, seat } = seatOf(row);
  return {
    state: 'open',
    visitor: {
      person,
      seat,
      context: { session, person: person.id, organisation: seat?.organisation.id },
      endsAt: { silence: later(row.seen, silence), longest: later(row.created, longest) },
    },
  };
}
