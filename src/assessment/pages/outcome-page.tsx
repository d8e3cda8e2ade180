import type { Child } from 'hono/jsx';
import type { Language } from '../../foundation/law/text.ts';
import type { Answers, Compiled } from '../../foundation/questionnaire/types.ts';
import { ButtonLink, Buttons } from '../../foundation/web/components/button.tsx';
import { BackLink } from '../../foundation/web/components/heading.tsx';
import type { NavItem } from '../../foundation/web/site.ts';
import type { Assessment } from '../model/assessment.ts';
import { FILE, PDF, SUMMARY, WEIGHTS } from './addresses.ts';
import { AdviceList } from './advice-list.tsx';
import { BalanceChart } from './balance-chart.tsx';
import { Needs } from './needs.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { Deeper } from './outcome-steps.tsx';
import type { OutcomeView } from './outcome-view.ts';
import { WORDS } from './outcome-words.ts';
import { Reasons } from './reasons.tsx';
import { SourceLinks } from './source-links.tsx';

interface Props {
  readonly language: Language;
  readonly compiled: Compiled;
  readonly assessment: Assessment;
  readonly answers: Answers;
  readonly view: OutcomeView;
  /** The person's own words for the assignment. */
  readonly description?: string | undefined;
  /** Address of the next question; undefined when there is none. */
  readonly goOn: string | undefined;
  /** Where the person can keep the outcome in an organisation. */
  readonly keepAt?: readonly NavItem[];
  /** What stands above the outcome and beside it, on an example. */
  readonly example?: { readonly above: Child; readonly beside: Child };
}

/** The outcome with its reasons, what would change it, and what to do next. */
export function OutcomePage(props: Props) {
  const { language, compiled, assessment, answers, view, description, goOn, keepAt = [], example } = props;
  const { points, end, notes, next } = view;
  return (
    <>
      {example ? example.above : <BackLink href={SUMMARY[language]}>{WORDS.answers[language]}</BackLink>}
      <div class="with-side">
        <div>
          <OutcomeCard
            language={language}
            compiled={compiled}
            assessment={assessment}
            view={view}
            description={description}
          />
          {points && (
            <>
              <h2>{WORDS.balance[language]}</h2>
              <BalanceChart language={language} rows={points.balance} />
              <p class="small">
                {WORDS.ours[language]} <a href={WEIGHTS[language]}>{WORDS.weights[language]}</a>
              </p>
            </>
          )}
        </div>
        <div class="side">
          <Needs language={language} view={view} goOn={goOn} links={example === undefined} />
          {view.kind !== 'needs' && (!end || view.advice.length > 0) && (
            <section>
              <h2>{WORDS.change[language]}</h2>
              <AdviceList language={language} roads={view.advice} direction={view.direction} />
            </section>
          )}
          {example ? (
            example.beside
          ) : (
            <Keep language={language} finished={view.kind !== 'needs'} keepAt={keepAt} />
          )}
        </div>
      </div>
      {points && <Reasons language={language} kind={view.kind} view={points.reasons} />}
      <div class="sides-by-side">
        {next.length > 0 && <Items title={WORDS.next[language]} language={language} items={next} />}
        {notes.length > 0 && <Items title={WORDS.notes[language]} language={language} items={notes} />}
      </div>
      <Deeper language={language} compiled={compiled} assessment={assessment} answers={answers} view={view} />
    </>
  );
}

interface KeepProps {
  readonly language: Language;
  readonly finished: boolean;
  readonly keepAt: readonly NavItem[];
}

function Keep({ language, finished, keepAt }: KeepProps) {
  return (
    <section>
      <h2>{WORDS.keep[language]}</h2>
      <Buttons>
        <ButtonLink look={finished ? 'primary' : 'secondary'} href={PDF[language]} download>
          {WORDS.pdf[language]}
        </ButtonLink>
        <ButtonLink look="secondary" href={FILE[language]} download>
          {WORDS.file[language]}
        </ButtonLink>
        {finished &&
          keepAt.map(({ label, paths }) => (
            <ButtonLink look="secondary" href={paths[language]}>
              {label[language]}
            </ButtonLink>
          ))}
      </Buttons>
      <p class="small">{WORDS.keepText[language]}</p>
    </section>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly language: Language;
  readonly items: OutcomeView['next'];
}

function Items({ title, language, items }: ItemsProps) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="items">
        {items.map(({ text, sources }) => (
          <li>
            {text}
            {sources.length > 0 && <SourceLinks language={language} sources={sources} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
