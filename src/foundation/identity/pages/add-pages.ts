import type { Services } from '../../services.ts';
import type { WebApp } from '../../web/site.ts';
import { addChoosePages } from './choose-pages.tsx';
import { addCreatePage } from './create-page.tsx';
import { addInvitationPages } from './invitation-pages.tsx';
import { addInvitePages } from './invite-pages.tsx';
import { addJournalPage } from './journal-page.tsx';
import { addKeysPages } from './keys-pages.tsx';
import { addMePage } from './me-page.tsx';
import { addMembersPages } from './members-pages.tsx';
import { addOneTimePages } from './one-time.tsx';
import { addOrganisationPage } from './organisation-page.tsx';
import { addProviderPages } from './provider-pages.tsx';
import { addSessionPages } from './session-pages.tsx';
import { addSettingsPage } from './settings-page.tsx';
import { addSignInPages } from './sign-in-pages.tsx';

/** Adds the pages of signing in, sessions and organisations. */
export function addPages(app: WebApp, services: Services): void {
  const { signIn } = services;
  addSignInPages(app, services);
  if (signIn.mode === 'local') addOneTimePages(app, services, signIn);
  if (signIn.mode === 'provider') addProviderPages(app, services, signIn.provider);
  addSessionPages(app, services);
  addInvitationPages(app, services);
  addChoosePages(app, services);
  addCreatePage(app, services);
  addMePage(app, services);
  addOrganisationPage(app, services);
  addMembersPages(app, services);
  addInvitePages(app, services);
  addSettingsPage(app, services);
  addKeysPages(app, services);
  addJournalPage(app, services);
}
