import type { Domain } from '../foundation/domain.ts';
import { dateInTheNetherlands } from '../foundation/law/today.ts';
import type { NavItem } from '../foundation/web/site.ts';
import { addApi } from './api.ts';
import { addCommands } from './commands/add-commands.ts';
import { questionnaires, registry } from './model/registry.ts';
import { EXAMPLE, START, WEIGHTS } from './pages/addresses.ts';
import type { Desk } from './pages/desk.ts';
import { addAssessmentPages } from './pages/pages.ts';
import { keepQuestionnaires } from './store.ts';

const DESK: Desk = {
  get rules() {
    return registry();
  },
  today: () => dateInTheNetherlands(new Date()),
};

const ASSESS: NavItem = { label: { nl: 'Beoordelen', en: 'Assess' }, paths: START };
const WEIGH: NavItem = { label: { nl: 'Weging', en: 'Weights' }, paths: WEIGHTS };

/** Is it employment? What this room offers to pages, API and command line. */
export const assessment: Domain = {
  id: 'assessment',
  nav: [ASSESS, WEIGH],
  entrances: [
    {
      title: { nl: 'Ik huur iemand in', en: 'I hire someone' },
      text: {
        nl: 'Mag een zelfstandige dit werk doen? Waarom wel of niet, en wat kan ik veranderen?',
        en: 'May a self-employed person do this work? Why, or why not, and what can I change?',
      },
      link: { label: { nl: 'Beoordeel een opdracht', en: 'Assess an assignment' }, paths: START },
      example: { label: { nl: 'Bekijk een voorbeeld', en: 'See an example' }, paths: EXAMPLE },
    },
    {
      title: { nl: 'Ik geef advies of doe onderzoek', en: 'I advise or do research' },
      text: {
        nl: 'Welke vragen, punten en grenzen zitten hierachter, en wie heeft die gekozen?',
        en: 'Which questions, points and limits are behind this, and who chose them?',
      },
      link: { label: { nl: 'Bekijk de weging', en: 'See the weights' }, paths: WEIGHTS },
    },
  ],
  prepare: keepQuestionnaires,
  pages: app => addAssessmentPages(app, DESK),
  api: app => addApi(app, DESK),
  commands: (program, terminal) => addCommands(program, terminal),
  sources: () => questionnaires().map(({ questionnaire: { title, sources } }) => ({ title, sources })),
};
