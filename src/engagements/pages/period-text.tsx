import type { IsoDate } from '../../foundation/law/date.ts';
import type { Language } from '../../foundation/law/text.ts';
import { DateText } from '../../foundation/web/components/date-text.tsx';

const WORDS = {
  until: { nl: 'tot en met', en: 'up to and including' },
  open: { nl: 'zonder einddatum', en: 'without an end date' },
} as const;

interface Props {
  readonly language: Language;
  readonly starts: IsoDate;
  readonly ends: IsoDate | null;
}

/** "1 januari 2026 tot en met 31 december 2026" */
export function PeriodText({ language, starts, ends }: Props) {
  return (
    <>
      <DateText language={language} date={starts} />{' '}
      {ends === null ? (
        WORDS.open[language]
      ) : (
        <>
          {WORDS.until[language]} <DateText language={language} date={ends} />
        </>
      )}
    </>
  );
}
