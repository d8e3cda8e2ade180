import { jsonPointer } from '../law/input-error.ts';
import type { Text } from '../law/text.ts';

/** Something the checker found in a questionnaire. */
export interface Finding {
  /** Stable name of the kind of finding, e.g. `unknown-question`. */
  readonly code: string;
  /** JSON pointer into the questionnaire. */
  readonly where: string;
  readonly message: Text;
  /** An error makes the questionnaire unfit for use; a warning asks for a look. */
  readonly severity: 'error' | 'warning';
}

export function error(code: string, path: readonly PropertyKey[], nl: string, en: string): Finding {
  return { code, where: jsonPointer(...path), message: { nl, en }, severity: 'error' };
}

export function warning(code: string, path: readonly PropertyKey[], nl: string, en: string): Finding {
  return { code, where: jsonPointer(...path), message: { nl, en }, severity: 'warning' };
}
