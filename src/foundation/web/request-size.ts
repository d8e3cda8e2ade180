import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LANGUAGES } from '../law/text.ts';
import { LARGEST_REQUEST, tooLargePage } from './error-pages.tsx';
import type { Paths } from './paths.ts';
import type { WebApp, WebEnv } from './site.ts';

interface Allowance {
  readonly address: RegExp;
  readonly limit: MiddlewareHandler<WebEnv>;
}

const allowances = new WeakMap<object, Allowance[]>();

const limitTo = (bytes: number): MiddlewareHandler<WebEnv> =>
  bodyLimit({ maxSize: bytes, onError: c => tooLargePage(c, bytes) });

/** Lets a page take a larger request than others: one where people give a file.
 *  @param bytes of the whole request, of which the form around the file takes some */
export function allowLarger(app: WebApp, paths: Paths, bytes: number): void {
  const known = allowances.get(app) ?? [];
  allowances.set(app, known);
  for (const language of LANGUAGES) {
    const pattern = paths[language].replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+');
    known.push({ address: new RegExp(`^${pattern}$`), limit: limitTo(bytes) });
  }
}

/** Refuses a request that is larger than its page may take. */
export function limitRequests(app: WebApp): MiddlewareHandler<WebEnv> {
  const usual = limitTo(LARGEST_REQUEST);
  return (c, next) => {
    const larger = allowances.get(app)?.find(({ address }) => address.test(c.req.path));
    return (larger?.limit ?? usual)(c, next);
  };
}
