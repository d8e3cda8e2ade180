import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { identify } from '../identity/identify.ts';
import { Refusal } from '../identity/refusal.ts';
import { InputError } from '../law/input-error.ts';
import { outageOf } from '../operations/unavailable.ts';
import type { Services } from '../services.ts';
import { chooseEncoding, compression } from './compression.ts';
import { errorPage, inputErrorPage, notFoundPage, outagePage, refusalPage } from './error-pages.tsx';
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
  app.use(compression, securityHeaders(site.config));
  if (api !== undefined) app.mount('/v1', request => api.fetch(request));
  app.use((c, next) => {
    c.set('site', site);
    return next();
  });
  // Before anybody is looked up: the files are the same for all.
  addFiles(app, site);
  app.use(ownFormsOnly(c => errorPage(c, 403)));
  app.use(limitRequests(app));
  if (services !== undefined) app.use(identify(services));
  app.notFound(notFoundPage);
  app.onError((error, c) => {
    if (error instanceof InputError) return inputErrorPage(c, error);
    if (error instanceof Refusal) return refusalPage(c, error);
    if (error instanceof HTTPException && error.status < 500)
      return errorPage(c, error.status === 404 ? 404 : 400);
    (site.config.reportError ?? console.error)(error);
    const outage = outageOf(error);
    return outage === undefined ? errorPage(c, 500) : outagePage(c, outage);
  });
  return app;
}

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
