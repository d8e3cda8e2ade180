import type { Paths } from '../../foundation/web/paths.ts';

/** Where the whole register can be assessed at once. */
export const BULK: Paths = {
  nl: '/organisatie/inhuur/alles-beoordelen',
  en: '/en/organisation/engagements/assess-all',
};
