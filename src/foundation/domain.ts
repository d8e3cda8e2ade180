import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Command } from 'commander';
import type { Kysely } from 'kysely';
import type { Terminal } from './command-line/terminal.ts';
import type { JournalWords } from './identity/journal/journal-words.ts';
import type { JobKind, JobServices } from './jobs/kind.ts';
import type { Source } from './law/source.ts';
import type { Text } from './law/text.ts';
import type { Services } from './services.ts';
import type { Tables } from './store/schema.ts';
import type { NavItem, OrganisationNavItem, WebApp } from './web/site.ts';

/** One room of the house, as the doors know it: what it offers to pages, the API and the command line. */
export interface Domain {
  readonly id: string;
  /** Links in the main menu, in order. Only what works. */
  readonly nav: readonly NavItem[];
  /** Links at the foot of every page. */
  readonly footer?: readonly NavItem[];
  /** Ways in for the home page: who asks what, and where the answer is. */
  readonly entrances?: readonly Entrance[];
  /** What the domain does once the database is open, before anybody is let in. */
  prepare?(db: Kysely<Tables>): Promise<void>;
  /** Adds the domain's pages. */
  pages(app: WebApp): void;
  /** Adds the domain's routes below /v1. */
  api?(app: OpenAPIHono): void;
  /** Links in the menu of an organisation, in order. */
  readonly organisationNav?: readonly OrganisationNavItem[];
  /** Where who is signed in can keep the outcome of an assessment. */
  readonly keepOutcome?: OrganisationNavItem;
  /** What the domain's actions, subjects and fields in the journal are called. */
  readonly journalWords?: JournalWords;
  /** Adds the pages of an organisation (`guarded`), below /organisatie; not called where there is no database. */
  organisationPages?(app: WebApp, services: Services): void;
  /** Adds the routes of an organisation (`addGuardedOperation`), below /v1/organisation; likewise. */
  organisationApi?(app: OpenAPIHono, services: Services): void;
  /** Long work that the domain can do. */
  readonly jobs?: readonly JobKind[];
  /** What is done by itself for every organisation: what was kept for some days only goes, what a day asks for is made.
   *  Runs now and then, in one process or more. */
  sweep?(services: JobServices): Promise<void>;
  /** Adds the domain's commands. */
  commands?(program: Command, terminal: Terminal): void;
  /** Every source that the domain's rules rest on, for the page with sources. */
  sources?(): readonly SourceList[];
}

/** A card on the home page. */
export interface Entrance {
  /** Who you are: "Ik huur iemand in". */
  readonly title: Text;
  /** What you want to know. */
  readonly text: Text;
  /** What you do: "Beoordeel een opdracht". */
  readonly link: NavItem;
  /** What it gives, to see before doing it: "Bekijk een voorbeeld". */
  readonly example?: NavItem;
}

/** Sources that belong together, such as those of one questionnaire. */
export interface SourceList {
  readonly title: Text;
  readonly sources: readonly Source[];
}
