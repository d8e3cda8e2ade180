import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Services } from '../../services.ts';
import { addInvitations } from './invitations.ts';
import { addJournal } from './journal.ts';
import { addKeys } from './keys.ts';
import { addMembers } from './members.ts';
import { addOrganisation } from './organisation.ts';

/** Adds the routes of the organisation itself, below /v1/organisation. */
export function addApi(app: OpenAPIHono, services: Services): void {
  addOrganisation(app, services);
  addMembers(app, services);
  addInvitations(app, services);
  addKeys(app, services);
  addJournal(app, services);
}
