import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { AmountText, DateText } from '../../../foundation/web/components/date-text.tsx';
import { Table } from '../../../foundation/web/components/table.tsx';
import { Notice, Warning } from '../../../foundation/web/components/warning.tsx';
import { formatAmount, formatDate } from '../../../foundation/web/format.ts';
import { certifiedUntil, optOutOf, warnFrom } from '../../model/certificate/certificate.ts';
import type { CertificateEvent } from '../../model/certificate/event.ts';
import { arrears, collectionCalendar } from '../../model/premium-year/collection.ts';
import type { PremiumEvent } from '../../model/premium-year/event.ts';
import { premiumYearOf } from '../../model/premium-year/premium-year.ts';
import { type CaseFile, countingIn } from '../record.ts';

interface Props {
  readonly language: Language;
  readonly file: CaseFile;
  readonly today: IsoDate;
}

/** Whether a private policy counts, and until when. */
export function OptOutPart({ language, file, today }: Props) {
  const optOut = optOutOf(countingIn<CertificateEvent>(file));
  const until = certifiedUntil(optOut);
  if (until === undefined) return null;
  const last = formatDate(until, language);
  const text = {
    nl: `De verklaring geldt tot en met ${last}. Daarna geldt de publieke verzekering, tenzij er een nieuwe komt.`,
    en: `The certificate counts until ${last}. After that the public insurance counts, unless there is a new one.`,
  }[language];
  return warnFrom(optOut)! <= today ? <Warning>{text}</Warning> : <Notice>{text}</Notice>;
}

const WORDS = {
  calendar: { nl: 'Inningskalender', en: 'Collection calendar' },
  columns: { nl: ['Uiterlijk', 'Bedrag'], en: ['By', 'Amount'] },
} as const;

/** What is to be paid of a premium year, and what should have been. */
export function PremiumPart({ language, file, today }: Props) {
  const year = premiumYearOf(file.year!, countingIn<PremiumEvent>(file));
  if (year.assessments.length === 0) return null;
  const behind = arrears(year, today);
  const amount = formatAmount(Math.abs(behind), language);
  return (
    <>
      {behind > 0 && (
        <Warning>
          {{ nl: `Er is een achterstand van ${amount}.`, en: `There are arrears of ${amount}.` }[language]}
        </Warning>
      )}
      {behind < 0 && (
        <Notice>
          {{ nl: `Er is ${amount} te veel betaald.`, en: `${amount} too much was paid.` }[language]}
        </Notice>
      )}
      <h2>{WORDS.calendar[language]}</h2>
      <Table
        id="collection"
        caption={WORDS.calendar[language]}
        captionHidden
        columns={[
          { label: WORDS.columns[language][0] },
          { label: WORDS.columns[language][1], numeric: true },
        ]}
        rows={collectionCalendar(year).map(instalment => [
          <DateText language={language} date={instalment.due} />,
          <AmountText language={language} cents={instalment.amount} />,
        ])}
      />
    </>
  );
}
