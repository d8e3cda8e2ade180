import type { MiddlewareHandler } from 'hono';
import { currentRequest } from '../operations/current-request.ts';
import { outageOf } from '../operations/unavailable.ts';
import type { Services } from '../services.ts';
import type { WebEnv } from '../web/site.ts';
import { SESSION_TIME } from './paths.ts';
import { clearSessionToken, readSessionToken } from './session/cookie.ts';
import { type Found, findSession } from './session/find-session.ts';

/** Header of a request that nobody asked for, such as how far a job is. */
const BACKGROUND = 'Waaier-Background';

/** Finds out who sends a request. Without a session's cookie nothing is looked up: who stays anonymous costs and leaves
 *  nothing. */
export function identify(services: Services): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set('services', services);
    const token = readSessionToken(c, services);
    if (token !== undefined) {
      // Asking how long a session lasts does not make it last, nor does what a page asks by itself.
      let found: Found;
      try {
        const byItself = c.req.path === SESSION_TIME || c.req.header(BACKGROUND) !== undefined;
        found = await findSession(services, token, !byItself);
      } catch (error) {
        if (outageOf(error) === undefined) throw error;
        // Who it is cannot be known now. Pages that need no sign-in work all the same.
        c.set('outage', error as Error);
        return next();
      }
      if (found.state === 'open') {
        currentRequest()?.takeAccount(found.visitor.person.id);
        c.set('visitor', found.visitor);
      }
      if (found.state === 'ended') c.set('endedFor', found.person);
      if (found.state === 'none') clearSessionToken(c, services);
    }
    return next();
  };
}
