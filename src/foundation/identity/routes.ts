import type { Role } from '../store/schema.ts';

/** Where the thing is kept that an address names by a UUID: `table.column`, or only the table when the column is
 *  `id`. */
export type Thing = string;

/** A door that not everybody may go through. */
export interface GuardedRoute {
  /** Upper case. */
  readonly method: string;
  /** As Hono matches it: `/organisatie/leden/:person`. */
  readonly path: string;
  readonly kind: 'page' | 'api';
  /** The least role that may enter; `person` lets in whoever is signed in, with or without an organisation. */
  readonly role: Role | 'person';
  /** Per parameter of the address, what it names. A test fills in what belongs to another organisation. */
  readonly things: Readonly<Record<string, Thing>>;
  /** Per parameter that names no row, such as the number of a letter, a value that it can have. */
  readonly values?: Readonly<Record<string, string>> | undefined;
}

const routes = new WeakMap<object, GuardedRoute[]>();

/** Every guarded route of an app, in the order in which they were added. */
export function routesOf(app: object): readonly GuardedRoute[] {
  return routes.get(app) ?? [];
}

/** Notes a guarded route.
 *  @throws Error when a parameter of the address is not explained */
export function noteRoute(app: object, route: GuardedRoute): void {
  for (const [, name] of route.path.matchAll(/:(\w+)/g)) {
    if (route.things[name!] === undefined && route.values?.[name!] === undefined)
      throw new Error(
        `${route.method} ${route.path}: say in "things" what "${name}" names, as a table, or in "values" a value that it can have`,
      );
  }
  const noted = routes.get(app) ?? [];
  routes.set(app, noted);
  noted.push(route);
}
