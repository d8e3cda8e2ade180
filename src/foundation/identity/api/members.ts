import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { parseInput } from '../../law/zod-problems.ts';
import type { Services } from '../../services.ts';
import { addGuardedOperation } from '../guarded-operation.ts';
import { changeRole } from '../members/change-role.ts';
import { listMembers } from '../members/list-members.ts';
import { removeMember } from '../members/remove-member.ts';
import { MAX_BYTES, MemberSchema, RoleChangeSchema, TAG, VersionSchema } from './schemas.ts';

const params = z.strictObject({ person: z.string().meta({ description: 'Id van het lid.' }) });
const things = { person: 'membership.person_id' } as const;

/** Who belongs to the organisation. */
export function addMembers(app: OpenAPIHono, services: Services): void {
  addGuardedOperation(app, services, {
    method: 'get',
    path: '/organisation/members',
    id: 'getMembers',
    tag: TAG,
    role: 'reader',
    summary: 'De leden',
    description: 'Wie bij de organisatie hoort en welke rol die heeft.',
    response: {
      schema: z.strictObject({ members: z.array(MemberSchema) }),
      description: 'De leden, op naam.',
    },
    handle: async (_, actor) => ({ members: await listMembers(services, actor) }),
  });

  addGuardedOperation(app, services, {
    method: 'put',
    path: '/organisation/members/{person}/role',
    id: 'changeRole',
    tag: TAG,
    role: 'administrator',
    things,
    summary: 'Geef een lid een andere rol',
    description: 'Een organisatie houdt altijd minstens één beheerder; anders 409.',
    params,
    mayBeMissing: true,
    body: { schema: RoleChangeSchema, maxBytes: MAX_BYTES, example: { role: 'editor', version: 1 } },
    response: { schema: VersionSchema, description: 'De nieuwe versie.' },
    handle: async ({ params: { person }, body }, actor) => ({
      version: await changeRole(services, actor, { person, ...parseInput(RoleChangeSchema, body) }),
    }),
  });

  addGuardedOperation(app, services, {
    method: 'delete',
    path: '/organisation/members/{person}',
    id: 'removeMember',
    tag: TAG,
    role: 'administrator',
    things,
    summary: 'Schrijf een lid uit',
    description: 'Wat het lid deed, blijft staan. De laatste beheerder kan niet weg.',
    params,
    mayBeMissing: true,
    response: { schema: z.strictObject({ person: z.uuid() }), description: 'Wie is uitgeschreven.' },
    handle: async ({ params: { person } }, actor) => {
      await removeMember(services, actor, person);
      return { person };
    },
  });
}
