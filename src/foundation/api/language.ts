import { parseAccept } from 'hono/utils/accept';
import type { Language } from '../law/text.ts';

/** The language of an answer by `Accept-Language`: English where the client prefers it to Dutch, else Dutch. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = parseAccept(acceptLanguage ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.toLowerCase().split('-')[0]);
  return wanted.find(language => language === 'nl' || language === '*' || language === 'en') === 'en'
    ? 'en'
    : 'nl';
}
