import type { Services } from '../../foundation/services.ts';
import type { OrganisationNavItem, WebApp } from '../../foundation/web/site.ts';
import { addForgetPage } from './forget-page.tsx';
import { addRetentionPage } from './retention-page.tsx';
import { PAGE } from './retention-paths.ts';
import { WORDS } from './words.ts';

export const RETENTION_NAV: OrganisationNavItem = {
  label: WORDS.title,
  paths: PAGE,
  role: 'administrator',
  intro: WORDS.intro,
};

/** Adds the pages of retention, and of deletion on request. */
export function addRetentionPages(app: WebApp, services: Services): void {
  addRetentionPage(app, services);
  addForgetPage(app, services);
}
