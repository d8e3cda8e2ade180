import type { Paths } from '../../foundation/web/paths.ts';

export const INBOX: Paths = { nl: '/organisatie/herinneringen', en: '/en/organisation/reminders' };
export const DONE: Paths = {
  nl: '/organisatie/herinneringen/:reminder/klaar',
  en: '/en/organisation/reminders/:reminder/done',
};
export const SNOOZE: Paths = {
  nl: '/organisatie/herinneringen/:reminder/later',
  en: '/en/organisation/reminders/:reminder/later',
};
export const SETTINGS: Paths = {
  nl: '/organisatie/herinneringen/instellingen',
  en: '/en/organisation/reminders/settings',
};
export const CALENDAR: Paths = {
  nl: '/organisatie/herinneringen/agenda',
  en: '/en/organisation/reminders/calendar',
};
export const MAIL: Paths = {
  nl: '/organisatie/herinneringen/mail',
  en: '/en/organisation/reminders/mail',
};
/** The calendar itself: whoever holds the secret may read it, because a calendar cannot sign in. */
export const FEED: Paths = { nl: '/agenda/:token', en: '/en/calendar/:token' };
