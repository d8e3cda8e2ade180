import type { Context } from 'hono';
import { LANGUAGES, type Language } from '../law/text.ts';
import type { WebApp, WebEnv } from './site.ts';

/** The address of one page in every language; may hold parameters, as in `/beoordelen/vraag/:question`. */
export type Paths = Readonly<Record<Language, string>>;

/** What answers a request for a page in a language. */
export type PageHandler = (c: Context<WebEnv>, language: Language) => Response | Promise<Response>;

/** Puts values in the parameters of an address, in every language.
 *  @throws Error when a parameter gets no value */
export function fill(paths: Paths, values: Readonly<Record<string, string>>): Paths {
  const one = (path: string) =>
    path.replace(/:(\w+)/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`address ${path} needs a value for "${name}"`);
      return encodeURIComponent(value);
    });
  return { nl: one(paths.nl), en: one(paths.en) };
}

/** Registers one page under its address in every language. */
export function onPage(app: WebApp, method: 'get' | 'post', paths: Paths, handle: PageHandler): void {
  for (const language of LANGUAGES) app.on(method.toUpperCase(), paths[language], c => handle(c, language));
}

/** The language that an address belongs to: English under `/en`, Dutch elsewhere. */
export function languageOf(path: string): Language {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'nl';
}
