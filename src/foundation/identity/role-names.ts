import type { Language, Text } from '../law/text.ts';
import type { Role } from '../store/schema.ts';

/** What each role is called, everywhere. */
export const ROLE_NAMES: Readonly<Record<Role, Text>> = {
  reader: { nl: 'lezer', en: 'reader' },
  editor: { nl: 'bewerker', en: 'editor' },
  approver: { nl: 'goedkeurder', en: 'approver' },
  administrator: { nl: 'beheerder', en: 'administrator' },
};

/** What each role may do, after "mag" and "may". */
const ROLE_DEEDS: Readonly<Record<Role, Text>> = {
  reader: { nl: 'alles zien en niets veranderen', en: 'see everything and change nothing' },
  editor: { nl: 'invullen, veranderen en beoordelen', en: 'fill in, change and assess' },
  approver: {
    nl: 'wat een bewerker mag, en besluiten goedkeuren',
    en: 'do what an editor may, and approve decisions',
  },
  administrator: {
    nl: 'alles: ook mensen uitnodigen en de organisatie regelen',
    en: 'do everything: also invite people and run the organisation',
  },
};

/** "Mag invullen, veranderen en beoordelen." */
export const mayDo = (role: Role, language: Language): string =>
  `${language === 'nl' ? 'Mag' : 'May'} ${ROLE_DEEDS[role][language]}.`;

/** "Je mag invullen, veranderen en beoordelen." */
export const youMayDo = (role: Role, language: Language): string =>
  `${language === 'nl' ? 'Je mag' : 'You may'} ${ROLE_DEEDS[role][language]}.`;
