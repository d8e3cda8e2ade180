import type { Domain } from '../foundation/domain.ts';
import { addAccessibilityPage } from './pages/accessibility.tsx';
import { addHomePage } from './pages/home.tsx';
import { addPrivacyPage } from './pages/privacy.tsx';
import { addSecurityText } from './pages/security-text.ts';
import { addSourcesPage } from './pages/sources.tsx';
import { ACCESSIBILITY, PRIVACY, SOURCES } from './paths.ts';

/** The hall of the house: what is the same whoever you are.
 *  @param rooms the other domains, which say where one can go and what their rules rest on */
export function home(rooms: readonly Domain[]): Domain {
  return {
    id: 'home',
    nav: [SOURCES],
    footer: [SOURCES, ACCESSIBILITY, PRIVACY],
    pages(app) {
      addHomePage(app, rooms);
      addSourcesPage(app, rooms);
      addAccessibilityPage(app);
      addPrivacyPage(app);
      addSecurityText(app);
    },
  };
}
