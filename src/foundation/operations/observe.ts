import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import { type CurrentRequest, inRequest } from './current-request.ts';
import { takeOne } from './limit.ts';
import type { Operations } from './operations.ts';
import { requestId } from './request-id.ts';
import { routeOf } from './route-of.ts';

/** Gives each request its id, counts it, times it and writes it down. The first of all handlers. */
export function observe(operations: Operations): MiddlewareHandler {
  const { metrics, logger, clock, settings } = operations;
  let open = 0;
  metrics.gauge('waaier_requests_open', 'Requests in hand.', () => open);
  return (c, next) => {
    const current: CurrentRequest = {
      id: requestId(c.req.header('X-Request-Id')),
      client: clientAddress(peerOf(c), c.req.header('X-Forwarded-For'), settings.trusted),
      takeAccount: person => takeOne(operations, 'account', person),
    };
    return inRequest(current, async () => {
      const start = clock();
      open += 1;
      try {
        await next();
      } finally {
        open -= 1;
        const ms = clock() - start;
        const route = current.apiRoute ?? routeOf(c);
        const method = METHODS.has(c.req.method) ? c.req.method : 'other';
        const { status } = c.res;
        metrics.count('waaier_requests_total', { method, route, status: String(status) });
        metrics.observe('waaier_request_seconds', { route }, ms / 1000);
        logger.request({ method, route, status, ms: Math.round(ms * 10) / 10 });
      }
      c.res.headers.set('X-Request-Id', current.id);
      // A client that keeps its connection would go on asking who is on the way out.
      if (operations.stopping) c.res.headers.set('Connection', 'close');
    });
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The address at the other end of the connection; undefined in a test without one. */
export function peerOf(c: Context): string | undefined {
  const env = c.env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } };
  return env?.incoming?.socket?.remoteAddress;
}
