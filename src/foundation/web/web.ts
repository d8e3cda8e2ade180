import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { inputProblem, respondProblem, tooOftenProblem } from '../api/problem.ts';
import { identify } from '../identity/identify.ts';
import { Refusal } from '../identity/refusal.ts';
import { InputError } from '../law/input-error.ts';
import { refuseLost } from '../law/ordinary-text.ts';
import { hungUp } from '../operations/hung-up.ts';
import { limitAddresses } from '../operations/limit.ts';
import { observe } from '../operations/observe.ts';
import { addProbes } from '../operations/probes.ts';
import { TooOften } from '../operations/rate-limit.ts';
import { outageOf } from '../operations/unavailable.ts';
import type { Services } from '../services.ts';
import { chooseEncoding, compression } from './compression.ts';
import {
  errorPage,
  inputErrorPage,
  notFoundPage,
  outagePage,
  refusalPage,
  tooOftenPage,
} from './error-pages.tsx';
import { FAVICON } from './favicon.ts';
import { limitRequests } from './request-size.ts';
import { ownFormsOnly, securityHeaders } from './security.ts';
import type { Site, WebApp, WebEnv } from './site.ts';

const FOREVER = 'public, max-age=31536000, immutable';

interface Api {
  fetch(request: Request): Response | Promise<Response>;
}

/** Makes the web side of the house without any page in it: headers, checks, errors, and the files of the browser.
 *  @param api answers everything below /v1, with its own checks and errors; without it there is no API
 *  @param services what organisations stand on; without it nobody is ever signed in */
export function createWeb(site: Site, api?: Api, services?: Services): WebApp {
  const app = new Hono<WebEnv>();
  const { operations } = site.config;
  if (operations !== undefined) app.use(observe(operations));
  app.use(compression, securityHeaders(site.config));
  app.use((c, next) => {
    c.set('site', site);
    return next();
  });
  // Before anybody is counted or looked up: these are the same for all.
  addFiles(app, site);
  if (operations !== undefined) {
    addProbes(app, operations);
    app.use(limitAddresses(operations, tooOftenAnswer));
  }
  app.use(ordinaryAddress);
  if (api !== undefined) app.mount('/v1', request => api.fetch(request));
  app.use(ownFormsOnly(c => errorPage(c, 403)));
  app.use(limitRequests(app));
  if (services !== undefined) app.use(identify(services));
  app.notFound(notFoundPage);
  app.onError((error, c) => {
    if (error instanceof InputError) return inputErrorPage(c, error);
    if (error instanceof Refusal) return refusalPage(c, error);
    if (error instanceof TooOften) return tooOftenPage(c, error);
    if (hungUp(error)) return errorPage(c, 400);
    if (error instanceof HTTPException && error.status < 500)
      return errorPage(c, error.status === 404 ? 404 : 400);
    const outage = outageOf(error);
    // Much to do is no fault of ours.
    if (outage !== 'busy') (site.config.reportError ?? console.error)(error);
    return outage === undefined ? errorPage(c, 500) : outagePage(c, outage);
  });
  return app;
}

/** A program that asks too much gets a problem, a person a page. */
function tooOftenAnswer(c: Context<WebEnv>, error: TooOften): Response | Promise<Response> {
  return c.req.path.startsWith('/v1/') ? respondProblem(c, tooOftenProblem(error)) : tooOftenPage(c, error);
}

/** Refuses what stands behind the question mark of an address when no database can keep it. */
const ordinaryAddress: MiddlewareHandler<WebEnv> = async (c, next) => {
  try {
    refuseLost(c.req.query());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (!c.req.path.startsWith('/v1/')) return inputErrorPage(c, error);
    return respondProblem(c, inputProblem(error.problems.map(problem => ({ ...problem, in: 'query' }))));
  }
  return next();
};

function addFiles(app: WebApp, { config: { assets } }: Site): void {
  for (const [path, { type, body, encoded }] of assets.files) {
    const headers = { 'Content-Type': type, 'Cache-Control': FOREVER };
    app.get(path, c => {
      const encoding = encoded && chooseEncoding(c.req.header('Accept-Encoding'));
      if (encoding === undefined) return c.body(body, 200, headers);
      return c.body(encoded![encoding], 200, {
        ...headers,
        'Content-Encoding': encoding,
        Vary: 'Accept-Encoding',
      });
    });
  }
  app.get(FAVICON.path, c =>
    c.body(FAVICON.svg, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  );
}
