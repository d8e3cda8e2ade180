import type { Language } from '../../foundation/law/text.ts';
import type { Someone } from '../store/find-engagement.ts';

const GONE = { nl: 'iemand die hier niet meer werkt', en: 'somebody who no longer works here' } as const;

/** The name of somebody of the organisation. */
export function SomeoneText({
  language,
  someone,
}: {
  readonly language: Language;
  readonly someone: Someone;
}) {
  return <>{someone.name ?? GONE[language]}</>;
}
