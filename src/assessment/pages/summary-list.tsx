import type { Language } from '../../foundation/law/text.ts';
import { fill } from '../../foundation/web/paths.ts';
import { QUESTION } from './addresses.ts';
import type { SummaryRow } from './summary-view.ts';
import { WORDS } from './summary-words.ts';

interface Props {
  readonly language: Language;
  readonly rows: readonly SummaryRow[];
}

/** Questions and answers of one section; each has a link that leads back here. */
export function SummaryList({ language, rows }: Props) {
  return (
    <dl class="summary">
      {rows.map(({ id, question, answer, optional }) => (
        <div id={`q-${id}`} class={answer === undefined ? 'open' : undefined}>
          <dt>{question}</dt>
          <dd>{answer ?? WORDS[optional ? 'skipped' : 'open'][language]}</dd>
          <dd class="change">
            <a href={`${fill(QUESTION, { question: id })[language]}?from=summary`}>
              {WORDS[answer === undefined ? 'answer' : 'change'][language]}
              <span class="visually-hidden">: {question}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
