import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import { Button, ButtonLink } from '../../foundation/web/components/button.tsx';
import { ErrorSummary } from '../../foundation/web/components/error-summary.tsx';
import { TextArea } from '../../foundation/web/components/fields.tsx';
import { BackLink, Eyebrow } from '../../foundation/web/components/heading.tsx';
import { Notice } from '../../foundation/web/components/warning.tsx';
import { formatDate } from '../../foundation/web/format.ts';
import { fill } from '../../foundation/web/paths.ts';
import { DESCRIPTION_MAX } from '../model/file.ts';
import { FILE, OUTCOME, QUESTION, START, SUMMARY } from './addresses.ts';
import type { Mode } from './draft.ts';
import { LoadedUnder, type LoadedView } from './loaded-under.tsx';
import type { OpenDraft } from './open-draft.ts';
import { SummaryList } from './summary-list.tsx';
import type { SummaryView } from './summary-view.ts';
import { WORDS } from './summary-words.ts';
import { UnknownAnswers } from './unknown-answers.tsx';

interface Props {
  readonly language: Language;
  readonly view: SummaryView;
  readonly date: IsoDate;
  readonly mode: Mode;
  readonly description: string | undefined;
  readonly unknown: OpenDraft['unknown'];
  readonly loaded: LoadedView | undefined;
  readonly error: string | undefined;
}

/** All answers, each with the way to change it. */
export function SummaryPage(props: Props) {
  const { language, view, date, mode, description, unknown, loaded, error } = props;
  return (
    <>
      <ErrorSummary language={language} errors={error ? [{ message: error, field: 'description' }] : []} />
      <BackLink href={START[language]}>{WORDS.start[language]}</BackLink>
      <Eyebrow>
        {WORDS.on[language]} {formatDate(date, language)} · {WORDS[mode][language]}
      </Eyebrow>
      <h1>{WORDS.title[language]}</h1>
      <LoadedUnder language={language} loaded={loaded} />
      <UnknownAnswers language={language} unknown={unknown} />
      <State language={language} view={view} mode={mode} date={date} />
      {view.sections.map(({ title, rows }) => (
        <>
          <h2>{title}</h2>
          <SummaryList language={language} rows={rows} />
        </>
      ))}
      <Ignored language={language} ignored={view.ignored} />
      <h2>{WORDS.description[language]}</h2>
      <form method="post" action={SUMMARY[language]} novalidate>
        <TextArea
          language={language}
          name="description"
          label={WORDS.describe[language]}
          help={WORDS.describeHelp[language].replace('%', String(DESCRIPTION_MAX))}
          value={description}
          maxlength={DESCRIPTION_MAX}
          error={error}
        />
        <div class="buttons">
          <Button name="go" value="outcome">
            {WORDS[view.fixed ? 'outcome' : 'soFar'][language]}
          </Button>
          <Button look="secondary" name="go" value="file">
            {WORDS.file[language]}
          </Button>
        </div>
      </form>
    </>
  );
}

function State({ language, view, mode, date }: Pick<Props, 'language' | 'view' | 'mode' | 'date'>) {
  const { open, fixed, next } = view;
  const text = stateText(view, language);
  const goOn = next && fill(QUESTION, { question: next })[language];
  return (
    <>
      <Notice>{text}</Notice>
      <div class="buttons">
        {fixed && <ButtonLink href={OUTCOME[language]}>{WORDS.outcome[language]}</ButtonLink>}
        {goOn && (
          <ButtonLink look={fixed ? 'secondary' : 'primary'} href={goOn}>
            {WORDS.goOn[language]}
          </ButtonLink>
        )}
        {fixed && open > 0 && mode === 'short' && (
          <form method="post" action={START[language]}>
            <input type="hidden" name="mode" value="complete" />
            <input type="hidden" name="date" value={date} />
            <Button look="secondary">{WORDS.toComplete[language]}</Button>
          </form>
        )}
        {!fixed && (
          <ButtonLink look="secondary" href={FILE[language]} download>
            {WORDS.file[language]}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function stateText({ answers, open, fixed, next }: SummaryView, language: Language): string {
  const dutch = language === 'nl';
  const [one, more] = dutch ? ['vraag', 'vragen'] : ['question', 'questions'];
  const given = `${answers} ${answers === 1 ? one : more}`;
  const begun = dutch ? `Je hebt ${given} beantwoord.` : `You have answered ${given}.`;
  if (open === 0) {
    if (next === undefined)
      return dutch ? `${begun} Je dossier is compleet.` : `${begun} Your file is complete.`;
    return dutch
      ? `${begun} Alleen vragen die je mag overslaan staan nog open.`
      : `${begun} Only questions that you may skip are still open.`;
  }
  const left = dutch
    ? open === 1
      ? 'Eén vraag staat nog open'
      : `${open} vragen staan nog open`
    : open === 1
      ? 'One question is still open'
      : `${open} questions are still open`;
  if (fixed) {
    return dutch
      ? `${begun} De uitkomst staat vast. ${left}; dat verandert de uitkomst niet meer.`
      : `${begun} The outcome is fixed. ${left}; that no longer changes the outcome.`;
  }
  return dutch
    ? `${begun} De uitkomst staat nog niet vast. ${left}.`
    : `${begun} The outcome is not fixed yet. ${left}.`;
}

function Ignored({ language, ignored }: Pick<Props, 'language'> & Pick<SummaryView, 'ignored'>) {
  if (ignored.length === 0) return null;
  return (
    <>
      <h2>{WORDS.ignored[language]}</h2>
      <p>{WORDS.ignoredWhy[language]}</p>
      <dl class="summary">
        {ignored.map(({ text, answer, whyNot }) => (
          <div>
            <dt>{text}</dt>
            <dd>
              {answer} <span class="why-not">{whyNot}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
