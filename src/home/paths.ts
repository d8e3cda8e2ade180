import type { NavItem } from '../foundation/web/site.ts';

export const SOURCES: NavItem = {
  label: { nl: 'Bronnen', en: 'Sources' },
  paths: { nl: '/bronnen', en: '/en/sources' },
};

export const ACCESSIBILITY: NavItem = {
  label: { nl: 'Toegankelijkheid', en: 'Accessibility' },
  paths: { nl: '/toegankelijkheid', en: '/en/accessibility' },
};

export const PRIVACY: NavItem = {
  label: { nl: 'Privacy', en: 'Privacy' },
  paths: { nl: '/privacy', en: '/en/privacy' },
};
