import type { Domain } from '../foundation/domain.ts';
import { addFileCommand } from './file/file-command.ts';
import { addFilePages } from './file/file-pages.tsx';
import { REGISTER_WORDS } from './journal-words.ts';
import { addRegisterPages } from './pages/add-pages.ts';
import { KEEP, LIST } from './pages/addresses.ts';
import { registerDesk } from './pages/register-desk.ts';
import { addReminderPages, REMINDERS_NAV } from './reminders/add-reminder-pages.ts';
import { REMINDER_JOURNAL_WORDS } from './reminders/words.ts';

/** The register of engagements (inhuur). What this room offers to pages, API and command line. */
export const engagements: Domain = {
  id: 'engagements',
  nav: [],
  organisationNav: [
    {
      label: { nl: 'Inhuur', en: 'Engagements' },
      paths: LIST,
      role: 'reader',
      intro: {
        nl: 'Wie jullie inhuren, wat er uit de beoordeling kwam en wat is besloten.',
        en: 'Whom you hire, what came out of the assessment and what was decided.',
      },
    },
    REMINDERS_NAV,
  ],
  keepOutcome: {
    label: { nl: 'Bewaar in het register', en: 'Keep in the register' },
    paths: KEEP,
    role: 'editor',
  },
  journalWords: { ...REGISTER_WORDS, ...REMINDER_JOURNAL_WORDS },
  pages: () => {},
  organisationPages(app, services) {
    addFilePages(app, services);
    addReminderPages(app, services);
    addRegisterPages(app, registerDesk(services));
  },
  commands: addFileCommand,
};
