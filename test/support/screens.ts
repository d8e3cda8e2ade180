import type { Page } from 'playwright-core';
import type { Language } from '../../src/foundation/law/text.ts';
import type { Answers } from '../../src/foundation/questionnaire/types.ts';
import { loadFile, savedFile } from './draft-file.ts';
import { EXAMPLES, OUTCOMES, questionOf } from './examples.ts';
import { begin, choose, follow, press } from './journey.ts';
import { NAMES } from './words.ts';

/** One page in one state, and how a person gets there. */
export interface Screen {
  readonly name: string;
  /** 200 unless the page is an error. */
  readonly status: number;
  open(page: Page, language: Language): Promise<void>;
}

const screen = (name: string, open: Screen['open'], status = 200): Screen => ({ name, open, status });

/** A page that stands on an address. */
const fixed = (name: string, nl: string, en: string, status = 200): Screen =>
  screen(name, async (page, language) => void (await page.goto({ nl, en }[language])), status);

/** A page below the start page, after a file was loaded. */
const after = (name: string, answers: Answers, path: (names: (typeof NAMES)[Language]) => string): Screen =>
  screen(name, async (page, language) => {
    await loadFile(page, language, savedFile(answers));
    await page.goto(path(NAMES[language]));
  });

const { role, counterparty, purpose } = EXAMPLES.employment;
/** Out of scope by its role, while answers from before stay. */
const NO_LONGER = { ...EXAMPLES['self-employed'], role: 'worker' };

/** The subject of entrepreneurship is still open: the outcome is not fixed. */
const STARTED = Object.fromEntries(
  Object.entries(EXAMPLES.undecided).filter(([id]) => questionOf(id).viewpoint !== 'entrepreneurship'),
);

/** Every page of the site, in every state that looks different. */
export const SCREENS: readonly Screen[] = [
  fixed('home', '/', '/en'),
  fixed('sources', '/bronnen', '/en/sources'),
  fixed('accessibility', '/toegankelijkheid', '/en/accessibility'),
  fixed('privacy', '/privacy', '/en/privacy'),
  fixed('not-found', '/bestaat/niet', '/en/not/here', 404),
  fixed('weights', '/beoordelen/weging', '/en/assess/weights'),
  fixed('example', '/beoordelen/voorbeeld', '/en/assess/example'),
  fixed('start', NAMES.nl.start, NAMES.en.start),
  fixed('start-nothing-yet', NAMES.nl.summary, NAMES.en.summary),
  screen('start-wrong-date', (page, language) => begin(page, language, 'short', '1999-01-01'), 400),
  after('start-busy', { role: role!, counterparty: counterparty! }, names => names.start),
  fixed('load', NAMES.nl.load, NAMES.en.load),
  screen(
    'load-wrong-file',
    (page, language) =>
      loadFile(page, language, savedFile({ role: 'boss', hat: 'red' }, { date: '2026-02-30', extra: 1 })),
    400,
  ),
  after('load-busy', { role: role! }, names => names.load),
  screen('question-first', (page, language) => begin(page, language, 'short')),
  screen('question-optional', (page, language) => begin(page, language, 'complete')),
  after('question-many-options', { role: role! }, names => `${names.question}special-figure`),
  after('question-scored', EXAMPLES.employment, names => `${names.question}who-decides-how`),
  after('question-from-summary', EXAMPLES.undecided, names => `${names.question}liability?from=summary`),
  screen(
    'question-nothing-chosen',
    async (page, language) => {
      await begin(page, language, 'short');
      await press(page, NAMES[language].next);
    },
    400,
  ),
  screen('question-second', async (page, language) => {
    await begin(page, language, 'short');
    await choose(page, language, role!);
    await press(page, NAMES[language].next);
  }),
  after('summary-started', { role: role!, purpose: purpose! }, names => names.summary),
  after('summary-no-longer', NO_LONGER, names => names.summary),
  after('summary-complete', EXAMPLES.undecided, names => names.summary),
  screen(
    'summary-description-too-long',
    async (page, language) => {
      await loadFile(page, language, savedFile({ role: role! }));
      // The browser stops at the longest length; who sends without that gets a page that says so.
      const field = page.getByLabel(NAMES[language].describe);
      await field.evaluate(element => element.removeAttribute('maxlength'));
      await field.fill('lang '.repeat(120));
      await follow(
        page,
        page.getByRole('button', { name: NAMES[language].file, exact: true }).last().click(),
      );
    },
    400,
  ),
  after('outcome-started', STARTED, names => names.outcome),
  ...OUTCOMES.map(outcome => after(`outcome-${outcome}`, EXAMPLES[outcome], names => names.outcome)),
  screen(
    'cookie-unreadable',
    async (page, language) => {
      const { origin } = new URL((await page.goto(NAMES[language].start))!.url());
      await page.context().addCookies([{ name: 'waaier-assessment', value: 'changed', url: origin }]);
      await page.goto(NAMES[language].outcome);
    },
    400,
  ),
];
