import type { OpenAPIHono } from '@hono/zod-openapi';
import { addAssessing } from './api/assessing.ts';
import { addDecisions } from './api/decisions.ts';
import { addEngagements } from './api/engagements.ts';
import { addEvidenceOperations } from './api/evidence.ts';
import { addLists } from './api/lists.ts';
import { addWorkers } from './api/workers.ts';
import type { RegisterDesk } from './pages/register-desk.ts';

/** Adds the routes of the register, below /v1/organisation: the same use cases as the pages, for the same roles. */
export function addRegisterApi(app: OpenAPIHono, desk: RegisterDesk): void {
  addLists(app, desk);
  addEngagements(app, desk);
  addAssessing(app, desk);
  addDecisions(app, desk);
  addEvidenceOperations(app, desk);
  addWorkers(app, desk);
}
