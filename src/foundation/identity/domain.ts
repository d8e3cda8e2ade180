import type { Domain } from '../domain.ts';
import { addApi } from './api/add-api.ts';
import { addJournalVerify } from './commands/journal-verify.ts';
import { JOURNAL_WORDS } from './journal/journal-words.ts';
import { addPages } from './pages/add-pages.ts';
import { JOURNAL, MEMBERS, SETTINGS } from './paths.ts';

/** Signing in, organisations and who may do what there. */
export const organisations: Domain = {
  id: 'organisations',
  nav: [],
  organisationNav: [
    {
      label: { nl: 'Leden', en: 'Members' },
      paths: MEMBERS,
      role: 'reader',
      intro: { nl: 'Wie erbij hoort en wat die mag.', en: 'Who belongs to it and what they may do.' },
    },
    {
      label: { nl: 'Logboek', en: 'Journal' },
      paths: JOURNAL,
      role: 'editor',
      intro: { nl: 'Wat er is veranderd, door wie en wanneer.', en: 'What was changed, by whom and when.' },
    },
    {
      label: { nl: 'Instellingen', en: 'Settings' },
      paths: SETTINGS,
      role: 'administrator',
      intro: { nl: 'De naam en hoe jullie besluiten.', en: 'The name, and how you decide.' },
    },
  ],
  journalWords: JOURNAL_WORDS,
  commands: (program, terminal) => addJournalVerify(program, terminal),
  pages: () => {},
  organisationPages: addPages,
  organisationApi: addApi,
};
