import type { Domain } from '../domain.ts';
import { addJobsApi } from './add-api.ts';
import { JOB_JOURNAL_WORDS } from './job-words.ts';
import type { JobKind } from './kind.ts';
import { addJobsPages } from './pages/jobs-page.tsx';
import { JOBS } from './paths.ts';

/** Long work: the list of it, for pages and API.
 *  @param kinds every kind of the house */
export const jobs = (kinds: readonly JobKind[]): Domain => ({
  id: 'jobs',
  nav: [],
  organisationNav: [
    {
      label: { nl: 'Taken', en: 'Jobs' },
      paths: JOBS,
      role: 'reader',
      intro: {
        nl: 'Werk dat langer duurt: hoe ver het is, en wat ervan kwam.',
        en: 'Work that takes longer: how far it is, and what came of it.',
      },
    },
  ],
  journalWords: JOB_JOURNAL_WORDS,
  pages: () => {},
  organisationPages: (app, services) => addJobsPages(app, services, kinds),
  organisationApi: (app, services) => addJobsApi(app, services, kinds),
});
