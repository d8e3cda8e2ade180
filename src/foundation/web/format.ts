import type { IsoDate } from '../law/date.ts';
import type { Language } from '../law/text.ts';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

const perLanguage = <T>(make: (locale: string) => T): Readonly<Record<Language, T>> => ({
  nl: make(LOCALES.nl),
  en: make(LOCALES.en),
});

// A page of the register shows a hundred dates: with the names at hand each costs next to nothing.
const months = perLanguage(locale => {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2000, month)));
});
const numbers = perLanguage(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));
const amounts = perLanguage(locale => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }));

/** 22 november 2026 · 22 November 2026 */
export function formatDate(date: IsoDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${months[language][month - 1]} ${year}`;
}

/** € 1.234,56 · €1,234.56. @param cents whole cents */
export function formatAmount(cents: number, language: Language): string {
  return amounts[language].format(cents / 100);
}

/** 1.234,5 · 1,234.5; at most three decimals. */
export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** "vanaf 1 januari 2025", "tot en met …" or "1 januari 2025 tot en met …"; undefined when neither end is known.
 *  Both ends are inclusive. */
export function formatPeriod(
  from: IsoDate | undefined,
  until: IsoDate | undefined,
  language: Language,
): string | undefined {
  const first = from && formatDate(from, language);
  const last = until && formatDate(until, language);
  const dutch = language === 'nl';
  if (first && last) return dutch ? `${first} tot en met ${last}` : `${first} up to and including ${last}`;
  if (first) return dutch ? `vanaf ${first}` : `from ${first}`;
  if (last) return dutch ? `tot en met ${last}` : `up to and including ${last}`;
  return undefined;
}
