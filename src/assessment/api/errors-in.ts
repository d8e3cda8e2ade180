import type { Problem } from '../../foundation/law/input-error.ts';
import type { Language } from '../../foundation/law/text.ts';

/** Problems as they stand inside an answer, in the language of the request. */
export function errorsIn(problems: readonly Problem[], language: Language) {
  return problems.map(({ pointer, code, message }) => ({ pointer, code, detail: message[language] }));
}
