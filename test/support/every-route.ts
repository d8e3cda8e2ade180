import type { createApp } from '../../src/app.ts';
import { routesOf } from '../../src/foundation/identity/index.ts';

type App = ReturnType<typeof createApp>;

/** Something that an app answers, found by itself: a new page or operation is on the list without a change here. */
export interface Route {
  readonly method: string;
  /** As Hono matches it: `/beoordelen/vraag/:question`. */
  readonly path: string;
  readonly kind: 'page' | 'api';
  /** Per parameter of the address, the table or table.column of what it names, where that is known. */
  readonly things: Readonly<Record<string, string>>;
}

/** Every page, file and operation of an app. */
export async function everyRoute(app: App): Promise<readonly Route[]> {
  const things = new Map(routesOf(app).map(route => [`${route.method} ${route.path}`, route.things]));
  const document = (await (await app.request('/v1/openapi.json')).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const api = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter(method => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(method => ({
        method: method.toUpperCase(),
        path: `/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        kind: 'api' as const,
      })),
  );
  const pages = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
    .map(({ method, path }) => ({ method, path, kind: 'page' as const }));
  const routes = new Map(
    [...pages, ...api, { method: 'GET', path: '/v1/openapi.json', kind: 'api' as const }].map(route => {
      const name = `${route.method} ${route.path}`;
      return [name, { ...route, things: things.get(name) ?? {} }];
    }),
  );
  return [...routes.values()];
}

/** The address of a route with its parameters filled in. */
export const addressOf = ({ path }: Route, fill: (name: string) => string): string =>
  path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => encodeURIComponent(fill(name)));
