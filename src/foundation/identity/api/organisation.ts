import type { OpenAPIHono } from '@hono/zod-openapi';
import { parseInput } from '../../law/zod-problems.ts';
import type { Services } from '../../services.ts';
import { addGuardedOperation } from '../guarded-operation.ts';
import { changeSettings, readSettings } from '../organisations/change-settings.ts';
import { MAX_BYTES, OrganisationSchema, SettingsSchema, TAG, VersionSchema } from './schemas.ts';

/** The organisation that the session works for. */
export function addOrganisation(app: OpenAPIHono, services: Services): void {
  addGuardedOperation(app, services, {
    method: 'get',
    path: '/organisation',
    id: 'getOrganisation',
    tag: TAG,
    role: 'reader',
    summary: 'De organisatie waarvoor je werkt',
    description: 'De organisatie van deze sessie, met wie je bent en welke rol je hebt.',
    response: { schema: OrganisationSchema, description: 'De organisatie.' },
    handle: async (_, actor) => {
      const { name, fourEyes, version, kvk } = await readSettings(services, actor);
      const { id, kind } = actor.organisation;
      return { id, name, kind, kvk, fourEyes, version, you: { ...actor.person, role: actor.role } };
    },
  });

  addGuardedOperation(app, services, {
    method: 'put',
    path: '/organisation/settings',
    id: 'changeOrganisationSettings',
    tag: TAG,
    role: 'administrator',
    summary: 'Verander de instellingen',
    description: 'De naam, en of een tweede persoon besluiten goedkeurt.',
    body: {
      schema: SettingsSchema,
      maxBytes: MAX_BYTES,
      example: { name: 'Bakkerij Voorbeeld', fourEyes: true, version: 1 },
    },
    response: { schema: VersionSchema, description: 'De nieuwe versie.' },
    handle: async ({ body }, actor) => ({
      version: await changeSettings(services, actor, parseInput(SettingsSchema, body)),
    }),
  });
}
