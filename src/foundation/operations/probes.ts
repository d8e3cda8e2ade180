import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Env, Hono } from 'hono';
import { isLoopback } from './client-address.ts';
import { peerOf } from './observe.ts';
import type { Operations } from './operations.ts';

export const HEALTH = '/health';
export const READY = '/ready';
export const METRICS = '/metrics';

const FRESH = { 'Cache-Control': 'no-store' };

/** What a machine asks: does the process live (`/health`), can it work (`/ready`), how does it go (`/metrics`). */
export function addProbes<E extends Env>(app: Hono<E>, operations: Operations): void {
  app.get(HEALTH, c => c.json({ status: 'ok' }, 200, FRESH));
  app.get(READY, async c => {
    const status = await operations.ready();
    return c.json({ status }, status === 'ready' ? 200 : 503, FRESH);
  });
  app.get(METRICS, async (c, next) => {
    // To anybody else there is no such page.
    if (!mayRead(c, operations)) return next();
    const text = await operations.metrics.text();
    return c.body(text, 200, { ...FRESH, 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}

/** With a token: who brings it. Without: this machine, and that only where nobody else comes in: behind a server that
 *  ends TLS everybody seems to be this machine. */
function mayRead(c: Context, { settings: { metricsToken, local } }: Operations): boolean {
  if (metricsToken !== undefined)
    return isSame(c.req.header('Authorization') ?? '', `Bearer ${metricsToken}`);
  const forwarded = ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-Ip'].some(
    name => c.req.header(name) !== undefined,
  );
  return local && !forwarded && isLoopback(peerOf(c)?.replace(/^::ffff:/i, ''));
}

/** Takes as long whatever is wrong. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
