import type { OpenAPIHono } from '@hono/zod-openapi';
import { addAssessing } from './api/assessing.ts';
import { addBulk } from './api/bulk.ts';
import { addDecisions } from './api/decisions.ts';
import { addEngagements } from './api/engagements.ts';
import { addEvidenceOperations } from './api/evidence.ts';
import { addFiles } from './api/files.ts';
import { addImports } from './api/imports.ts';
import { addLists } from './api/lists.ts';
import { addReminders } from './api/reminders.ts';
import { addRetention } from './api/retention.ts';
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
  addFiles(app, desk);
  addBulk(app, desk);
  addImports(app, desk);
  addReminders(app, desk);
  addRetention(app, desk);
}
