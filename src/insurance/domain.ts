import type { Domain } from '../foundation/domain.ts';
import { dateInTheNetherlands } from '../foundation/law/today.ts';
import { addApi } from './api.ts';
import { calculations } from './calculations/all.ts';
import { LIST } from './case-files/addresses.ts';
import { addCaseApi } from './case-files/api.ts';
import { caseDesk } from './case-files/desk.ts';
import { addCasePages } from './case-files/pages/add-case-pages.ts';
import { CASE_JOURNAL_WORDS } from './case-files/words.ts';
import { addCommands } from './commands/add-commands.ts';
import { BENEFIT, ROOM, START } from './pages/addresses.ts';
import { addInsurancePages } from './pages/pages.ts';
import { otherCoverSources } from './rules/other-cover.ts';

const today = () => dateInTheNetherlands(new Date());

/** Disability insurance for the self-employed (arbeidsongeschiktheidsverzekering zelfstandigen). */
export const insurance: Domain = {
  id: 'insurance',
  nav: [{ label: ROOM, paths: START }],
  entrances: [
    {
      title: { nl: 'Ik werk als zelfstandige', en: 'I work as a self-employed person' },
      text: {
        nl: 'Wat als ik ziek word? Wat was er, wat is voorgesteld, en wat zou ik krijgen of betalen?',
        en: 'What if I fall ill? What was there, what was proposed, and what would I get or pay?',
      },
      link: { label: { nl: 'Bekijk de verzekering', en: 'See the insurance' }, paths: START },
      example: { label: { nl: 'Bereken de uitkering', en: 'Calculate the benefit' }, paths: BENEFIT },
    },
  ],
  pages: app => addInsurancePages(app, today),
  organisationNav: [
    {
      label: { nl: 'Dossiers', en: 'Case files' },
      paths: LIST,
      role: 'reader',
      kinds: ['authority'],
      intro: {
        nl: 'Aanvragen, eigen verzekeringen en premies: van melding tot beschikking en betaling.',
        en: 'Claims, private covers and premiums: from report to decision and payment.',
      },
    },
  ],
  journalWords: CASE_JOURNAL_WORDS,
  organisationApi: (app, services) => addCaseApi(app, caseDesk(services)),
  organisationPages: (app, services) => addCasePages(app, caseDesk(services)),
  api: app => addApi(app, today),
  commands: (program, terminal) => addCommands(program, terminal),
  sources: () => [
    {
      title: {
        nl: 'Arbeidsongeschiktheidsverzekering voor zelfstandigen',
        en: 'Disability insurance for the self-employed',
      },
      sources: [
        ...new Map(
          [...calculations.flatMap(({ sources }) => sources), ...otherCoverSources].map(source => [
            source.id,
            source,
          ]),
        ).values(),
      ],
    },
  ],
};
