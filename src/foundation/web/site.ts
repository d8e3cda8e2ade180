import type { Hono } from 'hono';
import type { Contact } from '../api/contact.ts';
import { atLeast, type Visitor } from '../identity/actor.ts';
import type { JournalWords } from '../identity/journal/journal-words.ts';
import type { Text } from '../law/text.ts';
import type { Operations } from '../operations/operations.ts';
import type { Services } from '../services.ts';
import type { OrganisationKind, Role } from '../store/schema.ts';
import type { Assets } from './assets.ts';
import type { Paths } from './paths.ts';

/** How the web side of a process is set up; nothing else is read from the environment behind its back. */
export interface WebConfig {
  /** Key of the sealed cookies: exactly 32 random bytes. */
  readonly cookieKey: Uint8Array;
  /** Version of the product. */
  readonly version: string;
  /** True when people reach the site by https: cookies become Secure and HSTS is sent. */
  readonly secure: boolean;
  readonly assets: Assets;
  /** Who runs this installation and answers questions about it. Undefined: the pages name nobody. */
  readonly contact?: Contact | undefined;
  /** Where a weakness can be reported: https or mailto. Undefined: no security.txt contact is claimed. */
  readonly securityContact?: string | undefined;
  /** When security.txt expires, an ISO instant less than a year ahead. Undefined: half a year after the start. */
  readonly securityExpires?: string | undefined;
  /** What watches and guards requests. Undefined: nothing is counted, logged or limited. */
  readonly operations?: Operations | undefined;
  /** Where faults of ours go. Undefined: standard error. */
  readonly reportError?: ((error: unknown) => void) | undefined;
}

/** A link in the menu or the footer. */
export interface NavItem {
  readonly label: Text;
  readonly paths: Paths;
}

/** A link in the menu of an organisation, for who has at least that role there. */
export interface OrganisationNavItem extends NavItem {
  readonly role: Role;
  /** One sentence on what is there, for the card on the page of the organisation; left out: no card. */
  readonly intro?: Text;
  /** Kinds of organisation that it is for; left out: every kind. */
  readonly kinds?: readonly OrganisationKind[];
}

/** Whether a link is for somebody with that role in that kind of organisation. */
export function isFor(
  { role, kinds }: OrganisationNavItem,
  seat: { readonly role: Role; readonly organisation: { readonly kind: OrganisationKind } },
): boolean {
  return atLeast(seat.role, role) && (kinds === undefined || kinds.includes(seat.organisation.kind));
}

/** What every page knows: the setting of the process and the links that stand on each page. */
export interface Site {
  readonly config: WebConfig;
  readonly nav: readonly NavItem[];
  readonly footer: readonly NavItem[];
  /** Shown to who is signed in for an organisation. */
  readonly organisationNav?: readonly OrganisationNavItem[];
  /** Where who is signed in can keep the outcome of an assessment. */
  readonly keepOutcome?: readonly OrganisationNavItem[];
  /** What stands in the journal, as people call it. */
  readonly journalWords?: JournalWords;
}

/** What a request carries besides itself. */
export interface WebEnv {
  Variables: {
    site: Site;
    /** Only where there is a database: pages of organisations, which are mounted nowhere else, may count on it. */
    services: Services;
    /** Who is signed in; undefined for everybody else. */
    visitor: Visitor | undefined;
    /** Whose session this was, when it has ended. */
    endedFor: string | undefined;
    /** Why it could not be found out who is signed in. */
    outage: Error | undefined;
  };
}
export type WebApp = Hono<WebEnv>;
