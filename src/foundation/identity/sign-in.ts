import type { Services } from '../services.ts';
import type { ClaimedOrganisation } from './oidc/read-claims.ts';
import { joinByNumber } from './organisations/join-by-number.ts';
import { organisationsOf } from './organisations/organisations-of.ts';
import { type Identity, recognise } from './people/recognise.ts';
import { startSession } from './session/start-session.ts';
import { sweepSessions } from './session/sweep-sessions.ts';

/** What signing in led to. */
export interface SignedIn {
  /** Of the new session, for its cookie. */
  readonly token: string;
  readonly person: string;
  /** The organisation that the session works for; undefined when the person has to choose, or has none. */
  readonly organisation: string | undefined;
  /** True when the provider named an organisation in which the person has no seat. */
  readonly notInvited: boolean;
}

/** Begins a session for somebody who has just shown who they are: in the organisation that the provider named, else in
 *  the only one that the person belongs to. */
export async function signIn(
  services: Services,
  identity: Identity,
  claimed: ClaimedOrganisation | undefined,
): Promise<SignedIn> {
  const { id: person, name } = await recognise(services, identity);
  await sweepSessions(services);
  const { signIn: how } = services;
  if (claimed !== undefined && how.mode === 'provider') {
    const organisation = await joinByNumber(services, { id: person, name }, claimed, how.byNumber);
    const token = await startSession(services, person, organisation ?? null);
    return { token, person, organisation, notInvited: organisation === undefined };
  }
  const seats = await organisationsOf(services, person);
  const organisation = seats.length === 1 ? seats[0]?.organisation.id : undefined;
  const token = await startSession(services, person, organisation ?? null);
  return { token, person, organisation, notInvited: false };
}
