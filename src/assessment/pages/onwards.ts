import type { Language } from '../../foundation/law/text.ts';
import { fill } from '../../foundation/web/paths.ts';
import { QUESTION, SUMMARY } from './addresses.ts';
import { type Journey, nextOf } from './journey.ts';

/** Where the person goes on: the next question, or the summary when there is none. */
export function onwards(journey: Journey, language: Language): string {
  const question = nextOf(journey);
  return question === undefined ? SUMMARY[language] : fill(QUESTION, { question })[language];
}
