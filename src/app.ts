import type { Hono } from 'hono';
import { assessment } from './assessment/index.ts';
import { engagements } from './engagements/index.ts';
import { createApi } from './foundation/api/create-api.ts';
import type { Domain } from './foundation/domain.ts';
import { organisations } from './foundation/identity/domain.ts';
import type { JournalWords } from './foundation/identity/journal/journal-words.ts';
import { noteRoute, routesOf } from './foundation/identity/routes.ts';
import { jobs } from './foundation/jobs/domain.ts';
import type { JobKind } from './foundation/jobs/kind.ts';
import type { Services } from './foundation/services.ts';
import type { WebConfig, WebEnv } from './foundation/web/site.ts';
import { createWeb } from './foundation/web/web.ts';
import { home } from './home/index.ts';
import { insurance } from './insurance/index.ts';

/** Every room of the house. Nothing else knows them all. */
const rooms: readonly Domain[] = [assessment, insurance, engagements, organisations];
/** Every kind of long work. */
export const jobKinds: readonly JobKind[] = rooms.flatMap(room => room.jobs ?? []);
export const domains: readonly Domain[] = [...rooms, jobs(jobKinds), home(rooms)];

/** The whole web side: pages and API of every domain behind one door.
 *  @param services what organisations stand on; without it there are only the pages that need no sign-in */
export function createApp(config: WebConfig, services?: Services): Hono<WebEnv> {
  const site = {
    config,
    nav: domains.flatMap(domain => domain.nav),
    footer: domains.flatMap(domain => domain.footer ?? []),
    organisationNav: domains.flatMap(domain => domain.organisationNav ?? []),
    keepOutcome: domains.flatMap(domain => domain.keepOutcome ?? []),
    journalWords: Object.assign({}, ...domains.map(domain => domain.journalWords)) as JournalWords,
  };
  const report = config.reportError ?? console.error;
  const api = createApi({ domains, contact: config.contact, report, services });
  const app = createWeb(site, api, services);
  for (const domain of domains) domain.pages(app);
  if (services !== undefined) for (const domain of domains) domain.organisationPages?.(app, services);
  for (const route of routesOf(api)) noteRoute(app, { ...route, path: `/v1${route.path}` });
  return app;
}
