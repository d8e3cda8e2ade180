import type { Context } from 'hono';
import type { Language } from '../law/text.ts';
import type { WebEnv } from '../web/site.ts';
import { showTyped } from './pages/typed.tsx';
import { SESSION_ENDED, SIGN_IN } from './paths.ts';
import { keepOnwards } from './session/onwards.ts';
import { keepTyped, typedIn } from './session/typed.ts';

/** Sends somebody who is not signed in to the page that lets them in, and sees to it that they get back to where they
 *  were. A form that was sent just after the end of a session is kept for who sent it. */
export async function askToSignIn(c: Context<WebEnv>, language: Language): Promise<Response> {
  const { endedFor } = c.var;
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    const { pathname, search } = new URL(c.req.url);
    await keepOnwards(c, pathname + search);
    return c.redirect(SIGN_IN[language], 303);
  }
  // What somebody sends who was never here is not kept.
  if (endedFor === undefined) return c.redirect(SIGN_IN[language], 303);
  const typed = await typedIn(c, endedFor);
  if (await keepTyped(c, typed)) return c.redirect(SESSION_ENDED[language], 303);
  // Too much for a cookie: then this very page holds it, and the person signs in beside it.
  return showTyped(c, language, typed, 'beside');
}
