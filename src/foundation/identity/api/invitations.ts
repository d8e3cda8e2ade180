import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { parseInput } from '../../law/zod-problems.ts';
import type { Services } from '../../services.ts';
import { addGuardedOperation } from '../guarded-operation.ts';
import { invite } from '../invitations/invite.ts';
import { listInvitations } from '../invitations/list-invitations.ts';
import { withdrawInvitation } from '../invitations/withdraw-invitation.ts';
import { INVITATION } from '../paths.ts';
import { InvitationSchema, InvitedSchema, InviteSchema, MAX_BYTES, TAG } from './schemas.ts';

/** Asking people into the organisation. */
export function addInvitations(app: OpenAPIHono, services: Services): void {
  addGuardedOperation(app, services, {
    method: 'get',
    path: '/organisation/invitations',
    id: 'getInvitations',
    tag: TAG,
    role: 'administrator',
    summary: 'De open uitnodigingen',
    description: 'Uitnodigingen die nog te gebruiken zijn, de nieuwste eerst.',
    response: {
      schema: z.strictObject({ invitations: z.array(InvitationSchema) }),
      description: 'De uitnodigingen.',
    },
    handle: async (_, actor) => ({ invitations: await listInvitations(services, actor) }),
  });

  addGuardedOperation(app, services, {
    method: 'post',
    path: '/organisation/invitations',
    id: 'createInvitation',
    tag: TAG,
    role: 'administrator',
    summary: 'Nodig iemand uit',
    description: 'Maakt een link die één keer werkt, zeven dagen lang.',
    body: { schema: InviteSchema, maxBytes: MAX_BYTES, example: { role: 'reader' } },
    response: { schema: InvitedSchema, description: 'De uitnodiging, met de code.' },
    handle: async ({ body }, actor) => {
      const { id, code, expiresAt } = await invite(services, actor, parseInput(InviteSchema, body).role);
      return { id, code, link: `${services.baseUrl}${INVITATION.nl}#${code}`, expiresAt };
    },
  });

  addGuardedOperation(app, services, {
    method: 'delete',
    path: '/organisation/invitations/{invitation}',
    id: 'withdrawInvitation',
    tag: TAG,
    role: 'administrator',
    things: { invitation: 'invitation' },
    summary: 'Trek een uitnodiging in',
    description: 'De link werkt daarna niet meer.',
    params: z.strictObject({ invitation: z.string().meta({ description: 'Id van de uitnodiging.' }) }),
    mayBeMissing: true,
    response: { schema: z.strictObject({ invitation: z.uuid() }), description: 'Wat is ingetrokken.' },
    handle: async ({ params: { invitation } }, actor) => {
      await withdrawInvitation(services, actor, invitation);
      return { invitation };
    },
  });
}
