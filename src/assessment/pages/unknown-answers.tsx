import type { Language } from '../../foundation/law/text.ts';
import { Warning } from '../../foundation/web/components/warning.tsx';
import { list, quoted } from './numbers.ts';
import type { Reconciled } from './reconcile.ts';

interface Props {
  readonly language: Language;
  readonly unknown: Reconciled['unknown'];
}

/** Says which answers the rules of today do not know. Shows nothing when they know them all. */
export function UnknownAnswers({ language, unknown }: Props) {
  if (unknown.length === 0) return null;
  const names = list(
    unknown.map(({ question, option }) => quoted(`${question}: ${option}`)),
    language,
  );
  return language === 'nl' ? (
    <Warning title="De vragenlijst is veranderd.">
      Deze antwoorden bestaan niet meer en tellen niet mee: {names}.
    </Warning>
  ) : (
    <Warning title="The questionnaire has changed.">
      These answers no longer exist and do not count: {names}.
    </Warning>
  );
}
