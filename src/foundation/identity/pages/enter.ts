import type { Context } from 'hono';
import type { Language } from '../../law/text.ts';
import type { Services } from '../../services.ts';
import type { WebEnv } from '../../web/site.ts';
import { CHOOSE } from '../paths.ts';
import { readSessionToken, writeSessionToken } from '../session/cookie.ts';
import { endSession } from '../session/end-session.ts';
import { placeAfter } from '../session/onwards.ts';
import type { SignedIn } from '../sign-in.ts';

/** Lets somebody in who has just signed in: a new session in place of the one before, and on to where they wanted to
 *  be. */
export async function enter(
  c: Context<WebEnv>,
  language: Language,
  services: Services,
  { token, person, organisation, notInvited }: SignedIn,
): Promise<Response> {
  const before = readSessionToken(c, services);
  if (before !== undefined) await endSession(services, before);
  writeSessionToken(c, services, token);
  services.log('signed-in', { mode: services.signIn.mode });
  if (notInvited) return c.redirect(`${CHOOSE[language]}?reason=not-invited`, 303);
  return c.redirect(await placeAfter(c, language, person, organisation !== undefined), 303);
}
