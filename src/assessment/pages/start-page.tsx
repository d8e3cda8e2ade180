import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { Button, ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { Card, Cards } from '../../foundation/web/components/cards.tsx';
import { Details } from '../../foundation/web/components/details.tsx';
import { type ErrorItem, ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { DateField } from '../../foundation/web/components/fields.tsx';
import { Lead } from '../../foundation/web/components/heading.tsx';
import { SourceLink } from '../../foundation/web/components/source-link.tsx';
import { Notice, Warning } from '../../foundation/web/components/warning.tsx';
import { EXAMPLE, FILE, LOAD, START, SUMMARY, WEIGHTS } from './addresses.ts';
import type { Mode } from './draft.ts';
import { expectedQuestions } from './expected-questions.ts';
import { ModeChoice } from './mode-choice.tsx';
import { StartOver } from './start-over.tsx';
import { WORDS } from './start-words.ts';
import { UNREADABLE } from './unreadable-page.tsx';

export interface StartView {
  readonly language: Language;
  /** The rules of today or of the draft's date; for the outcomes and the number of questions. */
  readonly compiled: Compiled;
  readonly mode: Mode;
  readonly date: IsoDate;
  /** Periods for which there are rules, in words. */
  readonly periods: string;
  /** What the person is busy with; undefined before the first start. */
  readonly busy: { readonly answers: number; readonly goOn: string } | undefined;
  readonly message: 'no-answers' | 'unreadable' | undefined;
  readonly errors: { readonly mode?: string | undefined; readonly date?: string | undefined };
}

/** What the assessment is, and the way into it. */
export function StartPage(view: StartView) {
  const { language, compiled, message, errors } = view;
  const list: ErrorItem[] = [];
  if (errors.mode) list.push({ message: errors.mode, field: 'mode-short' });
  if (errors.date) list.push({ message: errors.date, field: 'date' });
  return (
    <>
      <ErrorSummary language={language} errors={list} />
      <h1>{WORDS.title[language]}</h1>
      <Lead>{WORDS.lead[language]}</Lead>
      {message === 'no-answers' && <Notice>{WORDS.noAnswers[language]}</Notice>}
      {message === 'unreadable' && (
        <Warning title={`${UNREADABLE.title[language]}.`}>{UNREADABLE.text[language]}</Warning>
      )}
      {view.busy && <Busy language={language} {...view.busy} />}
      <StartForm {...view} />
      <h2>{WORDS.outcomes[language]}</h2>
      <dl class="outcomes">
        {compiled.questionnaire.outcomes.map(({ title, summary, direction }) => (
          <div class={`outcome-kind direction-${direction}`}>
            <dt>{title[language]}</dt>
            <dd>{firstSentence(summary[language])}</dd>
          </div>
        ))}
      </dl>
      <GoodToKnow language={language} compiled={compiled} />
    </>
  );
}

function Busy({ language, answers, goOn }: { language: Language; answers: number; goOn: string }) {
  const dutch = language === 'nl';
  const count =
    answers === 1
      ? dutch
        ? 'Je hebt één vraag beantwoord.'
        : 'You have answered one question.'
      : dutch
        ? `Je hebt ${answers} vragen beantwoord.`
        : `You have answered ${answers} questions.`;
  return (
    <section class="busy card">
      <h2>{WORDS.busy[language]}</h2>
      <p>{count}</p>
      <Buttons>
        <ButtonLink href={goOn}>{WORDS.goOn[language]}</ButtonLink>
        <ButtonLink look="secondary" href={SUMMARY[language]}>
          {WORDS.summary[language]}
        </ButtonLink>
      </Buttons>
      <Details summary={WORDS.startOver[language]}>
        <p>{WORDS.startOverSure[language]}</p>
        <div class="buttons">
          <StartOver language={language} look="secondary" />
          <ButtonLink look="secondary" href={FILE[language]} download>
            {WORDS.save[language]}
          </ButtonLink>
        </div>
      </Details>
    </section>
  );
}

function StartForm({ language, mode, date, periods, busy, errors }: StartView) {
  const help = language === 'nl' ? `Het kan ${periods}.` : `It can be ${periods}.`;
  return (
    <form method="post" action={START[language]} novalidate>
      <ModeChoice language={language} mode={mode} error={errors.mode} />
      <Details summary={WORDS.otherDate[language]} open={errors.date !== undefined}>
        <DateField
          language={language}
          name="date"
          label={WORDS.date[language]}
          help={help}
          value={date}
          error={errors.date}
        />
      </Details>
      <div class="buttons">
        <Button look={busy ? 'secondary' : 'primary'}>
          {WORDS[busy ? 'changeAndGoOn' : 'begin'][language]}
        </Button>
        <ButtonLink look="secondary" href={EXAMPLE[language]}>
          {WORDS.example[language]}
        </ButtonLink>
      </div>
      <p>
        {WORDS.saved[language]} <a href={LOAD[language]}>{WORDS.load[language]}</a>
      </p>
    </form>
  );
}

function GoodToKnow({ language, compiled }: { language: Language; compiled: Compiled }) {
  const { questionnaire, questions } = compiled;
  const pilot = questionnaire.sources.find(({ id }) => id === 'pilot');
  const most = expectedQuestions(compiled, {}).length;
  const count =
    language === 'nl'
      ? `De vragenlijst heeft ${questions.length} vragen. Je krijgt er hooguit zo’n ${most}: welke, hangt af van je antwoorden.`
      : `The questionnaire has ${questions.length} questions. You get some ${most} at most: which ones depends on your answers.`;
  return (
    <>
      <h2>{WORDS.know[language]}</h2>
      <Cards>
        <Card title={WORDS.who[language]}>{questionnaire.description[language]}</Card>
        <Card title={WORDS.howLong[language]}>
          {count} {WORDS.routes[language]}
          {pilot && (
            <>
              {' '}
              {WORDS.pilotTime[language]} <SourceLink language={language} source={pilot} />
            </>
          )}
        </Card>
        <Card title={WORDS.atHand[language]}>{WORDS.atHandText[language]}</Card>
        <Card title={WORDS.kept[language]}>{WORDS.keptText[language]}</Card>
        <Card
          title={WORDS.force[language]}
          link={{ href: WEIGHTS[language], label: WORDS.weights[language] }}
        >
          {WORDS.forceText[language]}
        </Card>
      </Cards>
    </>
  );
}

function firstSentence(text: string): string {
  const end = text.indexOf('. ');
  return end < 0 ? text : text.slice(0, end + 1);
}
