import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { addOperation, type Fields, type NONE, type Operation, routeOf } from '../api/operation.ts';
import { ApiError } from '../api/problem.ts';
import type { Text } from '../law/text.ts';
import { currentRequest } from '../operations/current-request.ts';
import type { Services } from '../services.ts';
import type { Role } from '../store/schema.ts';
import { CHANGES_NOTHING, comesFromHere } from '../web/security.ts';
import { type Actor, actorOf, atLeast } from './actor.ts';
import { findKey } from './keys/find-key.ts';
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
  /** Per parameter that names no row, such as the number of a letter, a value that it can have. */
  readonly values?: Readonly<Record<string, string>>;
  handle(
    input: { readonly query: z.output<Query>; readonly params: z.output<Path>; readonly body: unknown },
    actor: Actor,
    c: Context,
  ): unknown;
}

const ANSWERS = {
  401: 'Geen sleutel of sessie voor een organisatie die nu te gebruiken is.',
  403: 'Je rol is te laag, of de aanvraag komt van een andere website.',
  409: 'Dit kan nu niet; wat er is, bleef zoals het was.',
} as const;

/** Registers an operation for who has at least `role`: a person with the cookie of a session, or a program with a key.
 *  What changes something by a cookie must come from this site itself: a cookie is sent along by whatever page asks. */
export function addGuardedOperation<Query extends Fields = typeof NONE, Path extends Fields = typeof NONE>(
  app: OpenAPIHono,
  services: Services,
  operation: GuardedOperation<Query, Path>,
): void {
  const { role, things = {}, values, handle, method, path, ...rest } = operation;
  noteRoute(app, {
    method: method.toUpperCase(),
    path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    kind: 'api',
    role,
    things,
    values,
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
    security: describeSchemes(app, services),
    handle: (input, c) => handle(input, actors.get(c)!, c),
  });
}

const SCHEMES = ['session', 'key'] as const;
const described = new WeakSet<OpenAPIHono>();

/** Says once in the document how somebody shows who they are. */
function describeSchemes(app: OpenAPIHono, services: Pick<Services, 'secure'>): readonly string[] {
  if (!described.has(app)) {
    app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
      type: 'http',
      scheme: 'bearer',
      description:
        'Een sleutel voor een programma: Authorization: Bearer waaier_…. Een beheerder maakt hem bij de instellingen, als lezer of bewerker en tot een einddatum.',
    });
    app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookieName(services),
      description:
        'Het cookie van een sessie. Log in op de pagina’s en kies een organisatie. Wat iets verandert, moet van deze website zelf komen (Sec-Fetch-Site of Origin).',
    });
  }
  described.add(app);
  return SCHEMES;
}

async function enter(services: Services, c: Context, role: Role): Promise<Actor> {
  const authorization = c.req.header('authorization');
  const actor =
    authorization === undefined ? await bySession(services, c) : await byKey(services, authorization);
  currentRequest()?.takeAccount(actor.person.id);
  if (!atLeast(actor.role, role)) throw tooLow(role);
  return actor;
}

async function bySession(services: Services, c: Context): Promise<Actor> {
  if (!CHANGES_NOTHING.has(c.req.method) && !comesFromHere(c.req.raw.headers))
    throw new ApiError(403, {
      nl: 'Deze aanvraag komt van een andere website. Er is niets mee gedaan.',
      en: 'This request comes from another website. Nothing was done with it.',
    });
  const token = readSessionToken(c, services);
  const found = token === undefined ? undefined : await findSession(services, token);
  const actor = found?.state === 'open' ? actorOf(found.visitor) : undefined;
  if (actor === undefined)
    throw unknown({
      nl: 'Stuur de sleutel van een programma mee, of log in en kies een organisatie.',
      en: 'Send the key of a program along, or sign in and choose an organisation.',
    });
  return actor;
}

/** A browser does not send a key by itself, so it does not matter where the request comes from. A cookie beside it does
 *  not count. */
async function byKey(services: Services, authorization: string): Promise<Actor> {
  const [, key] = /^Bearer ([\w-]{1,100})$/i.exec(authorization) ?? [];
  const actor = key === undefined ? undefined : await findKey(services, key);
  if (actor === undefined)
    throw unknown({
      nl: 'Deze sleutel is niet (meer) te gebruiken. Vraag een beheerder om een nieuwe.',
      en: 'This key cannot be used (any more). Ask an administrator for a new one.',
    });
  return actor;
}

const unknown = (detail: Text): ApiError => new ApiError(401, detail, [], { 'www-authenticate': 'Bearer' });
