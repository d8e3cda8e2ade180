import type { Language } from '../../law/text.ts';

const WORDS = { title: { nl: 'Er gaat iets mis', en: 'Something is wrong' } } as const;

export interface ErrorItem {
  readonly message: string;
  /** Id of the field to mend; left out when the error is about the whole. */
  readonly field?: string | undefined;
}

interface Props {
  readonly language: Language;
  readonly errors: readonly ErrorItem[];
}

/** All errors of a page at its top, each with the way to its field. Gets the focus where scripts run; give the page
 *  `hasErrors` so that its title says it as well. Shows nothing without errors. */
export function ErrorSummary({ language, errors }: Props) {
  if (errors.length === 0) return null;
  return (
    <section class="error-summary" id="error-summary" aria-labelledby="error-summary-title" tabindex={-1}>
      <h2 id="error-summary-title">{WORDS.title[language]}</h2>
      <ul>
        {errors.map(({ message, field }) => (
          <li>{field === undefined ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </section>
  );
}
