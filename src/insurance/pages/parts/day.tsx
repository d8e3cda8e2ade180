import type { IsoDate } from '../../../foundation/law/date.ts';
import type { Language } from '../../../foundation/law/text.ts';
import { DateText } from '../../../foundation/web/components/date-text.tsx';

/** A date in a table, on one line. */
export function Day({ language, date }: { readonly language: Language; readonly date: IsoDate }) {
  return (
    <span class="day">
      <DateText language={language} date={date} />
    </span>
  );
}
