import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/** The pattern of the address that took a request, `/beoordelen/vraag/:question`: never the address itself, which may
 *  hold an id or whatever somebody typed. `none` where no route is.
 *  @param before what stands before the addresses of this app */
export function routeOf(c: Context, before = ''): string {
  const found = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'));
  return found === undefined ? 'none' : before + found.path;
}
