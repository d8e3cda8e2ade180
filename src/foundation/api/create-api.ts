import { OpenAPIHono } from '@hono/zod-openapi';
import type { Domain } from '../domain.ts';
import { Refusal } from '../identity/refusal.ts';
import { InputError } from '../law/input-error.ts';
import { currentRequest } from '../operations/current-request.ts';
import { TooOften } from '../operations/rate-limit.ts';
import { routeOf } from '../operations/route-of.ts';
import { OUTAGE_TEXT, outageOf, TRY_AGAIN } from '../operations/unavailable.ts';
import type { Services } from '../services.ts';
import { accepts } from './accepts.ts';
import { type Contact, NO_CONTACT } from './contact.ts';
import { API_VERSION, describeApi } from './describe-api.ts';
import { elsewhere } from './elsewhere.ts';
import { typesAt } from './operation.ts';
import { ApiError, inputProblem, respondProblem, tooOftenProblem } from './problem.ts';

/** On every answer below /v1, as the NLGov REST API Design Rules ask. */
const HEADERS: Readonly<Record<string, string>> = {
  'API-Version': API_VERSION,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  Vary: 'Accept, Accept-Language',
};

export interface ApiOptions {
  readonly domains: readonly Pick<Domain, 'api' | 'organisationApi'>[];
  readonly contact?: Contact | undefined;
  /** Told of every fault of our own; the client gets a bare 500. */
  readonly report?: (error: unknown) => void;
  /** What organisations stand on; without it only what needs no sign-in is there. */
  readonly services?: Services | undefined;
}

/** The API of all domains, to be mounted at `/v1` (its own addresses are without): their routes, `/openapi.json`, and a problem for everything else. */
export function createApi({
  domains,
  contact = NO_CONTACT,
  report = console.error,
  services,
}: ApiOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError((error, c) => respondProblem(c, asProblem(error, report)));
  app.use(async (c, next) => {
    const request = currentRequest();
    if (request !== undefined) request.apiRoute = routeOf(c, '/v1');
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  });
  app.use(async (c, next) => {
    const types = typesAt(app, c.req.method, routeOf(c));
    if (!accepts(c.req.header('accept'), types)) throw notAcceptable(c.req.header('accept') ?? '', types);
    await next();
  });
  for (const domain of domains) domain.api?.(app);
  if (services !== undefined) for (const domain of domains) domain.organisationApi?.(app, services);
  const document = JSON.stringify(describeApi(app, contact));
  app.get('/openapi.json', c =>
    c.body(document, 200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' }),
  );
  elsewhere(app);
  return app;
}

function asProblem(error: unknown, report: (error: unknown) => void): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof TooOften) return tooOftenProblem(error);
  if (error instanceof Refusal) return new ApiError(error.status, error.text);
  if (error instanceof InputError)
    return inputProblem(error.problems.map(problem => ({ ...problem, in: 'body' })));
  const outage = outageOf(error);
  if (outage !== 'busy') report(error);
  if (outage !== undefined)
    return new ApiError(503, OUTAGE_TEXT[outage], [], { 'retry-after': String(TRY_AGAIN[outage]) });
  return new ApiError(500, {
    nl: 'Er ging iets mis in de server. Met de invoer is niets gebeurd.',
    en: 'Something went wrong in the server. Nothing was done with the input.',
  });
}

function notAcceptable(accept: string, types: readonly string[]): ApiError {
  return new ApiError(406, {
    nl: `Het antwoord is hier altijd ${types.join(' of ')}. Gevraagd: ${accept}.`,
    en: `The answer is always ${types.join(' or ')} here. Asked for: ${accept}.`,
  });
}
