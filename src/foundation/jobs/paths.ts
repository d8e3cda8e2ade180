import type { Paths } from '../web/paths.ts';

export const JOBS: Paths = { nl: '/organisatie/taken', en: '/en/organisation/jobs' };
export const CANCEL: Paths = {
  nl: '/organisatie/taken/:job/stoppen',
  en: '/en/organisation/jobs/:job/cancel',
};
export const RETRY: Paths = { nl: '/organisatie/taken/:job/opnieuw', en: '/en/organisation/jobs/:job/retry' };
