import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { addOperation, type Fields, type NONE, type Operation, routeOf } from '../api/operation.ts';
import { ApiError } from '../api/problem.ts';
import { currentRequest } from '../operations/current-request.ts';
import type { Services } from '../services.ts';
import type { Role } from '../store/schema.ts';
import { CHANGES_NOTHING, comesFromHere } from '../web/security.ts';
import { type Actor, actorOf, atLeast } from './actor.ts';
import { tooLow } from './perform.ts';
import { noteRoute, type Thing } from './routes.ts';
import { readSessionToken, sessionCookieName } from './session/cookie.ts';
import { findSession } from './session/find-session.ts';
import { checkIds } from './thing-id.ts';

/** An operation of an organisation, below `/v1/organisation`. */
export interface GuardedOperation<Query extends Fields, Path extends Fields>
  extends Omit<Operation<Query, Path>, 'handle' | 'otherAnswers' | 'security'> {
  readonly role: Role;
  /** Per parameter of the address the table, or table.column, of what it names. */
  readonly things?: Readonly<Record<string, Thing>>;
  handle(
    input: { readonly query: z.output<Query>; readonly params: z.output<Path>; readonly body: unknown },
    actor: Actor,
    c: Context,
  ): unknown;
}

const ANSWERS = {
  401: 'Niet ingelogd, of niet voor een organisatie.',
  403: 'Je rol is te laag, of de aanvraag komt van een andere website.',
  409: 'Dit kan nu niet; wat er is, bleef zoals het was.',
} as const;

/** Registers an operation for who is signed in (the cookie of a session) and has at least `role`. What changes
 *  something must come from this site itself: a cookie is sent along by whatever page asks. */
export function addGuardedOperation<Query extends Fields = typeof NONE, Path extends Fields = typeof NONE>(
  app: OpenAPIHono,
  services: Services,
  operation: GuardedOperation<Query, Path>,
): void {
  const { role, things = {}, handle, method, path, ...rest } = operation;
  noteRoute(app, {
    method: method.toUpperCase(),
    path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    kind: 'api',
    role,
    things,
  });
  // Who may not enter hears that first, whatever else is wrong with the request.
  const actors = new WeakMap<Context, Actor>();
  app.on(method.toUpperCase(), routeOf(path), async (c, next) => {
    actors.set(c, await enter(services, c, role));
    checkIds(c.req.param(), Object.keys(things));
    return next();
  });
  addOperation<Query, Path>(app, {
    ...rest,
    method,
    path,
    otherAnswers: ANSWERS,
    security: describeSession(app, services),
    handle: (input, c) => handle(input, actors.get(c)!, c),
  });
}

const SCHEME = 'session';
const described = new WeakSet<OpenAPIHono>();

/** Says once in the document how somebody shows who they are. */
function describeSession(app: OpenAPIHono, services: Pick<Services, 'secure'>): string {
  if (!described.has(app))
    app.openAPIRegistry.registerComponent('securitySchemes', SCHEME, {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookieName(services),
      description:
        'Het cookie van een sessie. Log in op de pagina’s en kies een organisatie. Wat iets verandert, moet van deze website zelf komen (Sec-Fetch-Site of Origin).',
    });
  described.add(app);
  return SCHEME;
}

async function enter(services: Services, c: Context, role: Role): Promise<Actor> {
  if (!CHANGES_NOTHING.has(c.req.method) && !comesFromHere(c.req.raw.headers))
    throw new ApiError(403, {
      nl: 'Deze aanvraag komt van een andere website. Er is niets mee gedaan.',
      en: 'This request comes from another website. Nothing was done with it.',
    });
  const token = readSessionToken(c, services);
  const found = token === undefined ? undefined : await findSession(services, token);
  const actor = found?.state === 'open' ? actorOf(found.visitor) : undefined;
  if (actor === undefined)
    throw new ApiError(401, {
      nl: 'Log in en kies een organisatie; stuur het cookie van je sessie mee.',
      en: 'Sign in and choose an organisation; send the cookie of your session along.',
    });
  currentRequest()?.takeAccount(actor.person.id);
  if (!atLeast(actor.role, role)) throw tooLow(role);
  return actor;
}
