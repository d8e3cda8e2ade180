import type { Hono } from 'hono';
import { assessment } from './assessment/index.ts';
import { createApi } from './foundation/api/create-api.ts';
import type { Domain } from './foundation/domain.ts';
import type { WebConfig, WebEnv } from './foundation/web/site.ts';
import { createWeb } from './foundation/web/web.ts';
import { home } from './home/index.ts';

/** Every room of the house. Nothing else knows them all. */
const rooms: readonly Domain[] = [assessment];
export const domains: readonly Domain[] = [...rooms, home(rooms)];

/** The whole web side: pages and API of every domain behind one door. */
export function createApp(config: WebConfig): Hono<WebEnv> {
  const site = {
    config,
    nav: domains.flatMap(domain => domain.nav),
    footer: domains.flatMap(domain => domain.footer ?? []),
  };
  const report = config.reportError ?? console.error;
  const app = createWeb(site, createApi({ domains, contact: config.contact, report }));
  for (const domain of domains) domain.pages(app);
  return app;
}
