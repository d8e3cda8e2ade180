import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addGuardedOperation } from '../../foundation/identity/index.ts';
import { IsoDate } from '../../foundation/law/date.ts';
import { inside } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { readEngagement } from '../model/read-engagement.ts';
import { THINGS } from '../pages/addresses.ts';
import { type RegisterDesk, sectorsOf } from '../pages/register-desk.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { changeEngagement } from '../store/change-engagement.ts';
import { endEngagement } from '../store/end-engagement.ts';
import { findEngagement } from '../store/find-engagement.ts';
import { removeEngagement } from '../store/remove-engagement.ts';
import { takeVersion } from './read-fields.ts';
import {
  Changed,
  Done,
  day,
  EngagementSchema,
  EXAMPLE,
  FileSchema,
  Kept,
  MAX_BYTES,
  OneEngagement,
  TAG,
  version,
} from './schemas.ts';

const Change = z.strictObject({ version, engagement: EngagementSchema });
const End = z.strictObject({ version, ends: day });
const Ends = z.strictObject({ ends: IsoDate });
const Version = z.strictObject({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .meta({ description: 'Versie zoals de aanvrager die zag.' }),
});

/** Engagements, one at a time. */
export function addEngagements(app: OpenAPIHono, desk: RegisterDesk): void {
  const { services } = desk;
  const one = {
    path: '/organisation/engagements/{engagement}',
    params: OneEngagement,
    things: THINGS,
    mayBeMissing: true,
    tag: TAG,
  } as const;

  addGuardedOperation(app, services, {
    method: 'post',
    path: '/organisation/engagements',
    id: 'addEngagement',
    tag: TAG,
    summary: 'Zet een inhuur in het register',
    description:
      'Een opdrachtnemer die al bekend is, wordt opnieuw gebruikt: op KvK-nummer, anders e-mailadres, anders naam.',
    role: 'editor',
    body: { schema: EngagementSchema, maxBytes: MAX_BYTES, example: EXAMPLE },
    response: { schema: Kept, description: 'Waaronder de inhuur bewaard is.' },
    handle: ({ body }, actor) => addEngagement(services, actor, readEngagement(body, sectorsOf(desk))),
  });

  addGuardedOperation(app, services, {
    ...one,
    method: 'get',
    id: 'getEngagement',
    summary: 'Bekijk een inhuur',
    description: 'Met de laatste beoordeling, besluiten, controles en bewijs.',
    role: 'reader',
    response: { schema: FileSchema, description: 'Alles van de inhuur.' },
    handle: ({ params }, actor) => findEngagement(services, actor, params.engagement),
  });

  addGuardedOperation(app, services, {
    ...one,
    method: 'put',
    id: 'changeEngagement',
    summary: 'Wijzig een inhuur',
    description: 'Vervangt alle gegevens van de inhuur. De beoordeling en de besluiten blijven.',
    role: 'editor',
    body: { schema: Change, maxBytes: MAX_BYTES, example: { version: 1, engagement: EXAMPLE } },
    response: { schema: Changed, description: 'De nieuwe versie.' },
    handle: async ({ params, body }, actor) => {
      await findEngagement(services, actor, params.engagement);
      const { version: seen, rest } = takeVersion(body);
      parseInput(z.strictObject({ engagement: z.unknown() }), rest);
      const engagement = inside('engagement', () => readEngagement(rest.engagement, sectorsOf(desk)));
      return { version: await changeEngagement(services, actor, params.engagement, seen, engagement) };
    },
  });

  addGuardedOperation(app, services, {
    ...one,
    method: 'post',
    path: `${one.path}/_end`,
    id: 'endEngagement',
    summary: 'Beëindig een inhuur',
    description: 'Zet de laatste dag. De inhuur blijft in het register.',
    role: 'editor',
    body: { schema: End, maxBytes: MAX_BYTES, example: { version: 1, ends: '2026-12-31' } },
    response: { schema: Changed, description: 'De nieuwe versie.' },
    handle: async ({ params, body }, actor) => {
      await findEngagement(services, actor, params.engagement);
      const { version: seen, rest } = takeVersion(body);
      const { ends } = parseInput(Ends, rest);
      return { version: await endEngagement(services, actor, params.engagement, seen, ends) };
    },
  });

  addGuardedOperation(app, services, {
    ...one,
    method: 'delete',
    id: 'removeEngagement',
    summary: 'Verwijder een inhuur',
    description: 'Met de beoordeling, besluiten, controles en bewijs. Het logboek blijft.',
    role: 'administrator',
    query: Version,
    response: { schema: Done, description: 'De inhuur is weg.' },
    handle: async ({ params, query }, actor) => {
      await removeEngagement(services, actor, params.engagement, Number(query.version));
      return { done: true };
    },
  });
}
