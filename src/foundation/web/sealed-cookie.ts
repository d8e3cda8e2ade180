import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { InputError } from '../law/input-error.ts';
import { LONGEST_SEAL, seal, unseal } from './seal.ts';
import type { WebConfig, WebEnv } from './site.ts';

const MAX_AGE_SECONDS = 12 * 60 * 60;

/** What a cookie holds: nothing, something that cannot be used (changed, too old, of another key or shape), or a value. */
export type Opened<T> =
  | { readonly state: 'none' }
  | { readonly state: 'broken' }
  | { readonly state: 'value'; readonly value: T };

/** A value that lives in the browser of one person, unreadable and unchangeable there. Nothing stays on the server. */
export interface SealedCookie<T> {
  read(c: Context<WebEnv>): Promise<Opened<T>>;
  /** Keeps `value` for 12 hours from now.
   *  @throws InputError (`too-much-to-keep`) when it does not fit in a cookie */
  write(c: Context<WebEnv>, value: T): Promise<void>;
  clear(c: Context<WebEnv>): void;
}

/** Makes a sealed cookie.
 *  @param name lower case letters and hyphens
 *  @param parse makes a value of what was kept; whatever it throws makes the cookie "broken" */
export function sealedCookie<T>(name: string, parse: (kept: unknown) => T): SealedCookie<T> {
  return {
    async read(c) {
      const sealed = getCookie(c, cookieName(name, c.var.site.config));
      if (sealed === undefined || sealed === '') return { state: 'none' };
      const kept = unseal(sealed, name, c.var.site.config.cookieKey, now(), MAX_AGE_SECONDS);
      if (kept === undefined) return { state: 'broken' };
      try {
        return { state: 'value', value: parse(kept.value) };
      } catch {
        return { state: 'broken' };
      }
    },

    async write(c, value) {
      const { config } = c.var.site;
      const sealed = seal(value, name, config.cookieKey, now());
      if (sealed.length > LONGEST_SEAL) throw tooMuch(sealed.length);
      setCookie(c, cookieName(name, config), sealed, { ...attributes(config), maxAge: MAX_AGE_SECONDS });
    },

    clear(c) {
      const { config } = c.var.site;
      deleteCookie(c, cookieName(name, config), attributes(config));
    },
  };
}

/** With https the prefix `__Host-` makes that no other host, path or plain-http page can set the cookie. */
function cookieName(name: string, config: WebConfig): string {
  return config.secure ? `__Host-waaier-${name}` : `waaier-${name}`;
}

/** Lax and not Strict: who follows a link from an e-mail must find the answers back. No GET changes anything, and every
 *  POST is checked for its origin. */
function attributes(config: WebConfig): CookieOptions {
  return { httpOnly: true, sameSite: 'Lax', secure: config.secure, path: '/' };
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

function tooMuch(length: number): InputError {
  return new InputError([
    {
      pointer: '',
      code: 'too-much-to-keep',
      message: {
        nl: `Dit is te veel om in de browser te bewaren: ${length} tekens, en er passen er ${LONGEST_SEAL}. Maak je omschrijving korter of bewaar je antwoorden als bestand.`,
        en: `This is too much to keep in the browser: ${length} characters, and ${LONGEST_SEAL} fit. Shorten your description or save your answers as a file.`,
      },
    },
  ]);
}
