import type { Status } from '../../../foundation/law/source.ts';
import type { Language, Text } from '../../../foundation/law/text.ts';
import { StatusLabel } from '../../../foundation/web/components/status-label.tsx';
import { Warning } from '../../../foundation/web/components/warning.tsx';

const WORDS = {
  indication: { nl: 'Dit is een indicatie, geen besluit.', en: 'This is an indication, no decision.' },
} as const;

interface Props {
  readonly language: Language;
  readonly name: Text;
  readonly status: Status;
  readonly notice: Text;
}

/** Which variant an outcome is of, and that it is not law. */
export function VariantNotice({ language, name, status, notice }: Props) {
  return (
    <Warning title={`${name[language]}.`}>
      <StatusLabel language={language} status={status} /> {notice[language]} {WORDS.indication[language]}
    </Warning>
  );
}
