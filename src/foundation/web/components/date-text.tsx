import type { IsoDate } from '../../law/date.ts';
import type { Language } from '../../law/text.ts';
import { formatAmount, formatDate } from '../format.ts';

/** A date for people, with the date for machines in it. */
export function DateText({ language, date }: { readonly language: Language; readonly date: IsoDate }) {
  return <time datetime={date}>{formatDate(date, language)}</time>;
}

/** An amount of money. @param cents whole cents */
export function AmountText({ language, cents }: { readonly language: Language; readonly cents: number }) {
  return <data value={(cents / 100).toFixed(2)}>{formatAmount(cents, language)}</data>;
}
