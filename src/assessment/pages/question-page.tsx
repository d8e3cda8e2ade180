import type { Language } from '../../foundation/law/text.ts';
import { Button } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { BackLink, Eyebrow } from '../../foundation/web/components/heading.tsx';
import { RadioGroup } from '../../foundation/web/components/radio-group.tsx';
import { Notice } from '../../foundation/web/components/warning.tsx';
import { fill } from '../../foundation/web/paths.ts';
import { OUTCOME, QUESTION, START, SUMMARY } from './addresses.ts';
import type { OpenDraft } from './open-draft.ts';
import type { QuestionView } from './question-view.ts';
import { SourceLinks } from './source-links.tsx';
import { UnknownAnswers } from './unknown-answers.tsx';

const WORDS = {
  back: { nl: 'Vorige vraag', en: 'Previous question' },
  toStart: { nl: 'Naar het begin', en: 'To the start' },
  toSummary: { nl: 'Terug naar je antwoorden', en: 'Back to your answers' },
  why: { nl: 'Waarom deze vraag?', en: 'Why this question?' },
  judgement: { nl: 'Hier maak je zelf een afweging.', en: 'Here you weigh things yourself.' },
  next: { nl: 'Volgende vraag', en: 'Next question' },
  keep: { nl: 'Bewaar en ga terug', en: 'Save and go back' },
  skip: { nl: 'Sla over', en: 'Skip' },
  optional: { nl: 'Deze vraag mag je overslaan.', en: 'You may skip this question.' },
  file: { nl: 'Bewaar als bestand', en: 'Save as a file' },
  fixed: {
    nl: 'De uitkomst staat al vast. Wat je nog invult, maakt je dossier completer.',
    en: 'The outcome is already fixed. What you still fill in makes your file more complete.',
  },
  toOutcome: { nl: 'Bekijk de uitkomst', en: 'See the outcome' },
} as const;

interface Props {
  readonly language: Language;
  readonly view: QuestionView;
  readonly unknown: OpenDraft['unknown'];
  /** The person came from the summary and goes back there. */
  readonly fromSummary: boolean;
  readonly error: string | undefined;
}

/** One question. */
export function QuestionPage({ language, view, unknown, fromSummary, error }: Props) {
  return (
    <>
      <ErrorSummary
        language={language}
        errors={error ? [{ message: error, field: `answer-${view.choices[0]?.value}` }] : []}
      />
      <Back language={language} view={view} fromSummary={fromSummary} />
      <UnknownAnswers language={language} unknown={unknown} />
      {view.fixed && (
        <Notice>
          {WORDS.fixed[language]} <a href={OUTCOME[language]}>{WORDS.toOutcome[language]}</a>
        </Notice>
      )}
      <Eyebrow>
        {view.progress} · {view.section}
      </Eyebrow>
      <form method="post" action={fill(QUESTION, { question: view.id })[language]} novalidate>
        {fromSummary && <input type="hidden" name="from" value="summary" />}
        <RadioGroup
          language={language}
          name="answer"
          legend={view.text}
          help={help(view, language)}
          choices={view.choices}
          chosen={view.chosen}
          error={error}
        />
        <Why language={language} view={view} />
        <div class="buttons">
          <Button>{WORDS[fromSummary ? 'keep' : 'next'][language]}</Button>
          {view.optional && (
            <Button look="secondary" name="go" value="skip">
              {WORDS.skip[language]}
            </Button>
          )}
          <Button look="secondary" name="go" value="file">
            {WORDS.file[language]}
          </Button>
        </div>
      </form>
    </>
  );
}

function Back({ language, view, fromSummary }: Pick<Props, 'language' | 'view' | 'fromSummary'>) {
  if (fromSummary) return <BackLink href={SUMMARY[language]}>{WORDS.toSummary[language]}</BackLink>;
  if (view.back === undefined) return <BackLink href={START[language]}>{WORDS.toStart[language]}</BackLink>;
  return <BackLink href={fill(QUESTION, { question: view.back })[language]}>{WORDS.back[language]}</BackLink>;
}

function help({ intro, help, optional }: QuestionView, language: Language): string | undefined {
  const parts = [intro, help, optional && intro === undefined ? WORDS.optional[language] : undefined];
  return parts.filter(Boolean).join(' ') || undefined;
}

function Why({ language, view }: Pick<Props, 'language' | 'view'>) {
  return (
    <div class="aside">
      <p>
        <strong>{WORDS.why[language]}</strong> {view.why} {view.judgement && WORDS.judgement[language]}{' '}
        {view.viewpoints}
      </p>
      <SourceLinks language={language} sources={view.sources} brief />
    </div>
  );
}
