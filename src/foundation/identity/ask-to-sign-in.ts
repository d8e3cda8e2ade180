import type { Context } from 'hono';
import type { Language } from '../law/text.ts';
import type { WebEnv } from '../web/site.ts';
import { SIGN_IN } from './paths.ts';

/** Sends somebody who is not signed in to the page that lets them in. */
export function askToSignIn(c: Context<WebEnv>, language: Language): Response {
  return c.redirect(SIGN_IN[language], 303);
}
