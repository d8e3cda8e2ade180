import { dateInTheNetherlands, registry } from '../assessment/index.ts';
import type { Domain } from '../foundation/domain.ts';
import type { JobKind } from '../foundation/jobs/kind.ts';
import { addRegisterApi } from './api.ts';
import { countOutcomesJob, reassessAllJob } from './bulk/bulk-jobs.ts';
import { addBulkPages } from './bulk/pages/bulk-pages.tsx';
import { addRegisterCommand } from './commands/register-command.ts';
import { addRemindersCommand } from './commands/reminders-command.ts';
import { addExportPages } from './export/pages/export-pages.ts';
import { addFileCommand } from './file/file-command.ts';
import { addFilePages } from './file/file-pages.tsx';
import { checkImportJob } from './import/check/check-job.ts';
import { IMPORT_JOURNAL_WORDS } from './import/journal-words.ts';
import { addImportPages } from './import/pages/add-import-pages.ts';
import { importJob } from './import/run/import-job.ts';
import { sweepImports } from './import/sweep-imports.ts';
import { REGISTER_WORDS } from './journal-words.ts';
import { addRegisterPages } from './pages/add-pages.ts';
import { KEEP, LIST } from './pages/addresses.ts';
import { registerDesk } from './pages/register-desk.ts';
import { addReminderPages, REMINDERS_NAV } from './reminders/add-reminder-pages.ts';
import { remindAll } from './reminders/remind.ts';
import { REMINDER_JOURNAL_WORDS } from './reminders/words.ts';
import { addRetentionPages, RETENTION_NAV } from './retention/add-retention-pages.ts';
import { addRetentionCommand } from './retention/retention-command.ts';
import { RETENTION_JOB } from './retention/retention-job.ts';
import { RETENTION_JOURNAL_WORDS } from './retention/words.ts';

/** The rules of the product, read when work asks for them. */
const RULES = {
  get rules() {
    return registry();
  },
};

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
    RETENTION_NAV,
  ],
  keepOutcome: {
    label: { nl: 'Bewaar in het register', en: 'Keep in the register' },
    paths: KEEP,
    role: 'editor',
  },
  journalWords: {
    ...IMPORT_JOURNAL_WORDS,
    ...REGISTER_WORDS,
    ...REMINDER_JOURNAL_WORDS,
    ...RETENTION_JOURNAL_WORDS,
  },
  pages: () => {},
  organisationPages(app, services) {
    addFilePages(app, services);
    addReminderPages(app, services);
    addRetentionPages(app, services);
    addImportPages(app, registerDesk(services));
    addExportPages(app, registerDesk(services));
    addBulkPages(app, registerDesk(services));
    addRegisterPages(app, registerDesk(services));
  },
  organisationApi: (app, services) => addRegisterApi(app, registerDesk(services)),
  jobs: [
    checkImportJob(RULES),
    importJob(RULES),
    countOutcomesJob(RULES),
    reassessAllJob(RULES),
    RETENTION_JOB,
  ] as readonly JobKind[],
  async sweep(services) {
    await sweepImports(services);
    await remindAll(services, dateInTheNetherlands(services.now()));
  },
  commands(program, terminal) {
    addFileCommand(program, terminal);
    addRetentionCommand(program, terminal);
    addRegisterCommand(program, terminal);
    addRemindersCommand(program, terminal);
  },
};
