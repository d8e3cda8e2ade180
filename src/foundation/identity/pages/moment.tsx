import type { Language } from '../../law/text.ts';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;
const FORMATS = new Map(
  Object.entries(LOCALES).map(([language, locale]) => [
    language,
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
  ]),
);

/** A moment as people here read a clock: "22 november 2026 om 11:00". */
export function Moment({ language, at }: { readonly language: Language; readonly at: Date | string }) {
  const date = new Date(at);
  return <time datetime={date.toISOString()}>{FORMATS.get(language)!.format(date)}</time>;
}
