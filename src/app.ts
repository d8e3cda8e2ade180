import type { Hono } from 'hono';
import type { Domain } from './foundation/domain.ts';
import type { WebConfig, WebEnv } from './foundation/web/site.ts';
import { createWeb } from './foundation/web/web.ts';
import { home } from './home/index.ts';

/** Every room of the house. Nothing else knows them all. */
const rooms: readonly Domain[] = [];
export const domains: readonly Domain[] = [...rooms, home(rooms)];

/** The whole web side: pages and API of every domain behind one door. */
export function createApp(config: WebConfig): Hono<WebEnv> {
  const app = createWeb({
    config,
    nav: domains.flatMap(domain => domain.nav),
    footer: domains.flatMap(domain => domain.footer ?? []),
  });
  for (const domain of domains) domain.pages(app);
  return app;
}
