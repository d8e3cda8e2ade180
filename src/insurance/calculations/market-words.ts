import { wrap } from '../../foundation/command-line/layout.ts';
import type { Language } from '../../foundation/law/text.ts';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A number with ten significant digits at most. */
export function plain(number: number, language: Language): string {
  return number.toLocaleString(LOCALE[language], { maximumSignificantDigits: 10 });
}

/** A share as a percentage with two decimals. */
export function percent(share: number, language: Language): string {
  const text = (share * 100).toLocaleString(LOCALE[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${text}%`;
}

/** The paragraphs of an outcome, each wrapped, with an empty line between them. */
export function paragraphs(...texts: readonly string[]): string {
  return texts
    .filter(text => text !== '')
    .map(text => (text.includes('\n') ? text : wrap(text)))
    .join('\n');
}
