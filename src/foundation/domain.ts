import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Command } from 'commander';
import type { Source } from './law/source.ts';
import type { NavItem, WebApp } from './web/site.ts';

/** One room of the house, as the doors know it: what it offers to pages, the API and the command line. */
export interface Domain {
  readonly id: string;
  /** Links in the main menu, in order. Only what works. */
  readonly nav: readonly NavItem[];
  /** Adds the domain's pages. */
  pages(app: WebApp): void;
  /** Adds the domain's routes below /v1. */
  api?(app: OpenAPIHono): void;
  /** Adds the domain's commands. */
  commands?(program: Command): void;
  /** Every source that the domain's rules rest on, for the page with sources. */
  sources?(): readonly SourceList[];
}

/** Sources that belong together, such as those of one questionnaire. */
export interface SourceList {
  readonly title: { readonly nl: string; readonly en: string };
  readonly sources: readonly Source[];
}
