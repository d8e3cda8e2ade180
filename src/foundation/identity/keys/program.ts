import type { Role } from '../../store/schema.ts';
import { atLeast } from '../actor.ts';
import { Refusal } from '../refusal.ts';

/** What stands in the place of the provider for a program that holds a key. No provider can be called this: theirs is an
 *  address. */
export const PROGRAM = 'program';

/** What a program may be at most: approving, inviting and removing stay with people. */
export const KEY_ROLES = ['reader', 'editor'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

/** @throws Refusal (`program-role`) when a program would get a role that only a person can have */
export function checkProgramRole(issuer: string, role: Role): void {
  if (issuer !== PROGRAM || !atLeast(role, 'approver')) return;
  throw new Refusal('conflict', 'program-role', {
    nl: 'Dit is een programma met een sleutel. Dat kan alleen lezer of bewerker zijn: goedkeuren en beheren doen mensen.',
    en: 'This is a program with a key. It can only be reader or editor: approving and running the organisation is for people.',
  });
}
