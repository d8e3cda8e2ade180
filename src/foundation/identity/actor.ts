import type { Context } from '../store/context.ts';
import type { OrganisationKind, Role } from '../store/schema.ts';

/** From the least to the most that one may do. */
export const ROLES: readonly Role[] = ['reader', 'editor', 'approver', 'administrator'];

/** True when `role` may do what `minimum` may. */
export const atLeast = (role: Role, minimum: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(minimum);

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Number in the trade register (KvK-nummer), eight digits. */
  readonly kvk: string | null;
  /** A second person approves decisions. */
  readonly fourEyes: boolean;
}

/** Somebody who is signed in, perhaps without an organisation yet. */
export interface Visitor {
  readonly person: Person;
  /** The organisation that the person works for now, and the role there. */
  readonly seat: { readonly organisation: Organisation; readonly role: Role } | undefined;
  /** What the database opens to this person. */
  readonly context: Context;
  /** When this session ends if nothing is heard, and whatever happens. */
  readonly endsAt: { readonly silence: Date; readonly longest: Date };
}

/** Somebody who does something for an organisation. */
export interface Actor {
  readonly person: Person;
  readonly organisation: Organisation;
  readonly role: Role;
  readonly context: Context & { readonly organisation: string; readonly person: string };
}

/** The visitor as an actor; undefined when no organisation was chosen. */
export function actorOf(visitor: Visitor): Actor | undefined {
  const { person, seat, context } = visitor;
  if (seat === undefined) return undefined;
  return { person, ...seat, context: { ...context, person: person.id, organisation: seat.organisation.id } };
}
