import type { Paths } from '../web/paths.ts';

export const SIGN_IN: Paths = { nl: '/inloggen', en: '/en/sign-in' };
export const SIGN_OUT: Paths = { nl: '/uitloggen', en: '/en/sign-out' };
/** Where a one-time code lets the person at this machine in. */
export const ONE_TIME: Paths = { nl: '/inloggen/eenmalig', en: '/en/sign-in/once' };
export const ORGANISATION: Paths = { nl: '/organisatie', en: '/en/organisation' };
export const CHOOSE: Paths = { nl: '/organisatie/kiezen', en: '/en/organisation/choose' };
