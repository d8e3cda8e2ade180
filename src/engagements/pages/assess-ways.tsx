import { SUMMARY } from '../../assessment/index.ts';
import type { Language } from '../../foundation/law/text.ts';
import { Button, Buttons } from '../../foundation/web/components/button.tsx';
import { DateText } from '../../foundation/web/components/date-text.tsx';
import { FileField } from '../../foundation/web/components/fields.tsx';
import { fill } from '../../foundation/web/paths.ts';
import type { EngagementRecord } from '../store/record.ts';
import { ANSWERS, ASSESS } from './addresses.ts';
import type { BrowserAnswers } from './browser-answers.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import type { RegisterDesk } from './register-desk.ts';

export const WORDS = {
  title: { nl: 'Beoordeel deze inhuur', en: 'Assess this engagement' },
  again: { nl: 'Beoordeel deze inhuur opnieuw', en: 'Assess this engagement again' },
  browser: { nl: 'De antwoorden in je browser', en: 'The answers in your browser' },
  outcome: { nl: 'De uitkomst daarvan is:', en: 'Their outcome is:' },
  date: { nl: 'Peildatum:', en: 'Calculation date:' },
  keep: { nl: 'Bewaar deze uitkomst', en: 'Keep this outcome' },
  none: { nl: 'Je hebt nu geen antwoorden in je browser.', en: 'You have no answers in your browser now.' },
  unfinished: {
    nl: 'Je antwoorden zijn nog niet af: open vragen kunnen de uitkomst nog veranderen.',
    en: 'Your answers are not finished: open questions can still change the outcome.',
  },
  unusable: {
    nl: 'De regels van de peildatum kunnen je antwoorden niet gebruiken.',
    en: 'The rules of the calculation date cannot use your answers.',
  },
  summary: { nl: 'Ga verder met de vragen', en: 'Go on with the questions' },
  questions: { nl: 'Beantwoord de vragen', en: 'Answer the questions' },
  fresh: {
    nl: 'Je gaat naar de vragen. Op de pagina met de uitkomst kies je ‘Bewaar in het register’.',
    en: 'You go to the questions. On the page with the outcome you choose ‘Keep in the register’.',
  },
  change: {
    nl: 'De antwoorden van de vorige keer staan er dan al. Ze komen in de plaats van wat nu in je browser staat. Op de pagina met de uitkomst kies je ‘Bewaar in het register’.',
    en: 'The answers of last time are there then. They take the place of what is in your browser now. On the page with the outcome you choose ‘Keep in the register’.',
  },
  begin: { nl: 'Naar de vragen', en: 'To the questions' },
  changeAnswers: { nl: 'Pas de antwoorden aan', en: 'Change the answers' },
  file: { nl: 'Een bewaard bestand', en: 'A saved file' },
  fileLabel: { nl: 'Bestand van Waaier', en: 'File of Waaier' },
  fileHelp: {
    nl: 'De naam eindigt op .json en begint met “waaier-”.',
    en: 'Its name ends in .json and begins with “waaier-”.',
  },
  load: { nl: 'Bewaar de uitkomst van dit bestand', en: 'Keep the outcome of this file' },
  noFile: { nl: 'Kies eerst een bestand.', en: 'Choose a file first.' },
  noAnswers: {
    nl: 'Er zijn geen antwoorden meer in je browser. Beantwoord de vragen, of laad een bestand.',
    en: 'There are no answers in your browser any more. Answer the questions, or load a file.',
  },
} as const;

interface Props {
  readonly language: Language;
  readonly desk: RegisterDesk;
  readonly engagement: EngagementRecord;
  readonly answers: BrowserAnswers;
  readonly fileError: string | undefined;
}

/** The three ways to assess an engagement. */
export function AssessWays({ language, desk, engagement, answers, fileError }: Props) {
  const address = (paths: typeof ASSESS) => fill(paths, { engagement: engagement.id })[language];
  const version = <input type="hidden" name="version" value={String(engagement.version)} />;
  const again = engagement.assessed !== null;
  return (
    <>
      <section>
        <h2>{WORDS.browser[language]}</h2>
        {answers.state === 'ready' ? (
          <form method="post" action={address(ASSESS)}>
            {version}
            <input type="hidden" name="source" value="browser" />
            <p>
              {WORDS.outcome[language]}{' '}
              <OutcomeBadge language={language} desk={desk} outcome={answers.verdict.outcome} />
            </p>
            <p>
              {WORDS.date[language]} <DateText language={language} date={answers.draft.date} />
            </p>
            <Buttons>
              <Button>{WORDS.keep[language]}</Button>
            </Buttons>
          </form>
        ) : (
          <p>
            {WORDS[answers.state][language]}{' '}
            {answers.state !== 'none' && <a href={SUMMARY[language]}>{WORDS.summary[language]}</a>}
          </p>
        )}
      </section>
      <section>
        <h2>{WORDS.questions[language]}</h2>
        <p>{WORDS[again ? 'change' : 'fresh'][language]}</p>
        <form method="post" action={address(ANSWERS)}>
          <input type="hidden" name="today" value="yes" />
          <Buttons>
            <Button look="secondary">{WORDS[again ? 'changeAnswers' : 'begin'][language]}</Button>
          </Buttons>
        </form>
      </section>
      <section>
        <h2>{WORDS.file[language]}</h2>
        <form method="post" action={address(ASSESS)} enctype="multipart/form-data" novalidate>
          {version}
          <FileField
            language={language}
            name="file"
            label={WORDS.fileLabel[language]}
            help={WORDS.fileHelp[language]}
            accept="application/json,.json"
            error={fileError}
          />
          <Buttons>
            <Button look="secondary">{WORDS.load[language]}</Button>
          </Buttons>
        </form>
      </section>
    </>
  );
}
