import type { Paths } from '../../foundation/web/paths.ts';

export const PAGE: Paths = { nl: '/organisatie/bewaartermijnen', en: '/en/organisation/retention' };
export const REMOVE: Paths = {
  nl: '/organisatie/bewaartermijnen/verwijderen',
  en: '/en/organisation/retention/remove',
};
export const FORGET: Paths = {
  nl: '/organisatie/inhuur/opdrachtnemer/:worker/vergeten',
  en: '/en/organisation/engagements/worker/:worker/forget',
};
