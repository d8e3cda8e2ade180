import type { Text } from '../law/text.ts';
import type { Role } from '../store/schema.ts';

/** What each role is called, everywhere. */
export const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  reader: { nl: 'lezer', en: 'reader' },
  editor: { nl: 'bewerker', en: 'editor' },
  approver: { nl: 'goedkeurder', en: 'approver' },
  administrator: { nl: 'beheerder', en: 'administrator' },
};

/** What each role may do. */
export const ROLE_TEXTS: Readonly<Record<Role, Text>> = {
  reader: { nl: 'Ziet alles, verandert niets.', en: 'Sees everything, changes nothing.' },
  editor: { nl: 'Vult in, verandert en beoordeelt.', en: 'Fills in, changes and assesses.' },
  approver: { nl: 'Keurt ook besluiten goed.', en: 'Approves decisions as well.' },
  administrator: {
    nl: 'Nodigt ook mensen uit en regelt de organisatie.',
    en: 'Invites people and runs the organisation as well.',
  },
};
