import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ApiError } from './problem.ts';

/** Answers what no route took: 405 where the address exists with another method, 404 where it does not, and OPTIONS.
 *  To be called after the last route. */
export function elsewhere(app: OpenAPIHono): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue;
    const known = methods.get(path) ?? methods.set(path, new Set(['OPTIONS'])).get(path)!;
    for (const name of method === 'GET' ? ['GET', 'HEAD'] : [method]) known.add(name);
  }
  for (const [path, known] of methods) app.all(path, c => otherMethod(c, [...known].sort()));
  app.all('*', c => {
    throw new ApiError(404, {
      nl: `Het adres /v1${c.req.path} bestaat niet. Alle adressen staan in /v1/openapi.json.`,
      en: `There is no address /v1${c.req.path}. All addresses are in /v1/openapi.json.`,
    });
  });
}

function otherMethod(c: Context, known: readonly string[]): Response {
  const allow = known.join(', ');
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
  throw new ApiError(
    405,
    {
      nl: `De methode ${c.req.method} kan hier niet. Wel: ${allow}.`,
      en: `The method ${c.req.method} is not possible here. What is: ${allow}.`,
    },
    [],
    { allow },
  );
}
