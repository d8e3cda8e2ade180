import type { Paths } from '../web/paths.ts';

export const SIGN_IN: Paths = { nl: '/inloggen', en: '/en/sign-in' };
/** Goes to the provider. */
export const BEGIN: Paths = { nl: '/inloggen/begin', en: '/en/sign-in/begin' };
/** Where the provider sends people back to; one for all languages, because the provider has to know it. */
export const BACK = '/inloggen/terug';
/** Where a one-time code lets the person at this machine in. */
export const ONE_TIME: Paths = { nl: '/inloggen/eenmalig', en: '/en/sign-in/once' };
export const NEW_CODE: Paths = { nl: '/inloggen/eenmalig/nieuw', en: '/en/sign-in/once/new' };
export const SIGN_OUT: Paths = { nl: '/uitloggen', en: '/en/sign-out' };

/** What a browser asks while a page stands open: how long the session lasts, and to make it last. */
export const SESSION_TIME = '/sessie/tijd';
export const SESSION_EXTEND = '/sessie/verlengen';
export const SESSION_ENDED: Paths = { nl: '/sessie/afgelopen', en: '/en/session/ended' };
/** Gives back what was typed when a session ended. */
export const RESUME: Paths = { nl: '/sessie/verder', en: '/en/session/resume' };

export const INVITATION: Paths = { nl: '/uitnodiging', en: '/en/invitation' };
export const ACCEPT: Paths = { nl: '/uitnodiging/aannemen', en: '/en/invitation/accept' };

export const ORGANISATION: Paths = { nl: '/organisatie', en: '/en/organisation' };
export const CHOOSE: Paths = { nl: '/organisatie/kiezen', en: '/en/organisation/choose' };
export const CREATE: Paths = { nl: '/organisatie/nieuw', en: '/en/organisation/new' };
export const ME: Paths = { nl: '/organisatie/ik', en: '/en/organisation/me' };
export const SETTINGS: Paths = { nl: '/organisatie/instellingen', en: '/en/organisation/settings' };
export const MEMBERS: Paths = { nl: '/organisatie/leden', en: '/en/organisation/members' };
export const MEMBER: Paths = { nl: '/organisatie/leden/:person', en: '/en/organisation/members/:person' };
export const REMOVE: Paths = {
  nl: '/organisatie/leden/:person/uitschrijven',
  en: '/en/organisation/members/:person/remove',
};
export const LEAVE: Paths = { nl: '/organisatie/verlaten', en: '/en/organisation/leave' };
export const INVITE: Paths = { nl: '/organisatie/uitnodigingen', en: '/en/organisation/invitations' };
export const WITHDRAW: Paths = {
  nl: '/organisatie/uitnodigingen/:invitation/intrekken',
  en: '/en/organisation/invitations/:invitation/withdraw',
};
export const KEYS: Paths = { nl: '/organisatie/sleutels', en: '/en/organisation/keys' };
export const REVOKE_KEY: Paths = {
  nl: '/organisatie/sleutels/:key/intrekken',
  en: '/en/organisation/keys/:key/revoke',
};
export const JOURNAL: Paths = { nl: '/organisatie/logboek', en: '/en/organisation/journal' };
