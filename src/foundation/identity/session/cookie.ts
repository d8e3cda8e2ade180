import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Services } from '../../services.ts';

type Setting = Pick<Services, 'secure'>;

/** With https the prefix `__Host-` makes that no other host, path or plain-http page can set the cookie. */
export const sessionCookieName = ({ secure }: Setting): string =>
  secure ? '__Host-waaier-session' : 'waaier-session';

const attributes = ({ secure }: Setting): CookieOptions => ({
  httpOnly: true,
  sameSite: 'Lax',
  secure,
  path: '/',
});

/** The token that the browser sent; undefined when it sent none. */
export const readSessionToken = (c: Context, setting: Setting): string | undefined =>
  getCookie(c, sessionCookieName(setting)) || undefined;

/** No `Max-Age`: the cookie goes when the browser closes, the session itself ends on the server. */
export function writeSessionToken(c: Context, setting: Setting, token: string): void {
  setCookie(c, sessionCookieName(setting), token, attributes(setting));
}

export function clearSessionToken(c: Context, setting: Setting): void {
  deleteCookie(c, sessionCookieName(setting), attributes(setting));
}
