import type { Language } from '../../foundation/law/text.ts';
import type { Compiled } from '../../foundation/questionnaire/types.ts';
import { DateText } from '../../foundation/web/components/date-text.tsx';
import type { Assessment } from '../model/assessment.ts';
import type { EndView, OutcomeView } from './outcome-view.ts';
import { WORDS } from './outcome-words.ts';
import { Scale } from './scale.tsx';
import { SourceLinks } from './source-links.tsx';

interface Props {
  readonly language: Language;
  readonly compiled: Compiled;
  readonly assessment: Assessment;
  readonly view: OutcomeView;
  /** The person's own words for the assignment. */
  readonly description: string | undefined;
}

/** The outcome itself: what, when, how clear, and that it binds nobody. */
export function OutcomeCard({ language, compiled, assessment, view, description }: Props) {
  const { kind, direction, title, paragraphs, points, end } = view;
  return (
    <section class={`outcome direction-${direction}`}>
      <p class="label">
        {WORDS[kind === 'needs' ? 'unfinished' : 'outcome'][language]} ·{' '}
        <DateText language={language} date={assessment.date} />
      </p>
      <h1>{title}</h1>
      {description && <p class="description">{description}</p>}
      {paragraphs.map(paragraph => (
        <p>{paragraph}</p>
      ))}
      {end && <End language={language} end={end} />}
      {points && (
        <Scale language={language} compiled={compiled} view={points.scale} score={assessment.score} />
      )}
      <p class="force">{WORDS.indication[language]}</p>
    </section>
  );
}

function End({ language, end }: { readonly language: Language; readonly end: EndView }) {
  return (
    <>
      <h2>{end.title}</h2>
      <p>{end.explanation}</p>
      <h3>{WORDS.follows[language]}</h3>
      <ul>
        {end.answers.map(({ text, answer }) => (
          <li>
            {text} <strong>{answer}</strong>
          </li>
        ))}
      </ul>
      <h3>{WORDS.instead[language]}</h3>
      <p>{end.instead}</p>
      <SourceLinks language={language} sources={end.sources} />
    </>
  );
}
