import type { Context, MiddlewareHandler } from 'hono';
import { clientKey } from './client-address.ts';
import { currentRequest } from './current-request.ts';
import type { Operations } from './operations.ts';
import { TooOften } from './rate-limit.ts';

/** Counts a request.
 *  @throws TooOften */
export function takeOne(
  { perAddress, perAccount, metrics }: Operations,
  by: 'address' | 'account',
  key: string,
): void {
  try {
    (by === 'address' ? perAddress : perAccount).take(key);
  } catch (error) {
    metrics.count('waaier_refused_total', { by });
    throw error;
  }
}

/** Refuses a client that asks too much. After `observe`; an account is counted where it is found out.
 *  @param refuse answers such a request */
export function limitAddresses<E extends object>(
  operations: Operations,
  refuse: (c: Context<E>, error: TooOften) => Response | Promise<Response>,
): MiddlewareHandler<E> {
  return async (c, next) => {
    const client = currentRequest()?.client;
    try {
      if (client !== undefined) takeOne(operations, 'address', clientKey(client));
    } catch (error) {
      if (error instanceof TooOften) return refuse(c, error);
      throw error;
    }
    return next();
  };
}
