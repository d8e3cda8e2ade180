import type { Services } from '../../foundation/services.ts';
import type { OrganisationNavItem, WebApp } from '../../foundation/web/site.ts';
import { addChoicesPages } from './choices-pages.tsx';
import { addInboxPage } from './inbox-page.tsx';
import { INBOX } from './paths.ts';
import { addSettingsPage } from './settings-page.tsx';
import { WORDS } from './words.ts';

export const REMINDERS_NAV: OrganisationNavItem = {
  label: WORDS.title,
  paths: INBOX,
  role: 'reader',
  intro: WORDS.intro,
};

/** Adds the pages of reminders, and the calendar behind a secret link. */
export function addReminderPages(app: WebApp, services: Services): void {
  // Before the pages of one reminder, whose address would fit too.
  addSettingsPage(app, services);
  addChoicesPages(app, services);
  addInboxPage(app, services);
}
