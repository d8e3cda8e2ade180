import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Services } from '../../services.ts';
import { addGuardedOperation } from '../guarded-operation.ts';
import { listKeys } from '../keys/list-keys.ts';
import { KeyFields, LONGEST_KEY, makeKey } from '../keys/make-key.ts';
import { revokeKey } from '../keys/revoke-key.ts';
import { MAX_BYTES, RoleSchema, TAG } from './schemas.ts';

const day = z.string().meta({ format: 'date' });
const KeySchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string().meta({ description: 'Waarvoor de sleutel is.' }),
    role: RoleSchema,
    madeBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    lastDay: day.meta({ description: 'De laatste dag waarop hij werkt.' }),
    usedOn: day.nullable().meta({ description: 'De laatste dag waarop een programma hem gebruikte.' }),
  })
  .meta({ id: 'Key' });

/** Keys of programs. Only a person makes them: a program is never an administrator. */
export function addKeys(app: OpenAPIHono, services: Services): void {
  const door = { tag: TAG, role: 'administrator' } as const;

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'get', path: '/organisation/keys', id: 'getKeys' },
    summary: 'De sleutels',
    description: 'Ook die niet meer werken, de nieuwste eerst.',
    response: { schema: z.strictObject({ keys: z.array(KeySchema) }), description: 'De sleutels.' },
    handle: async (_, actor) => ({ keys: await listKeys(services, actor) }),
  });

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'post', path: '/organisation/keys', id: 'createKey' },
    summary: 'Maak een sleutel voor een programma',
    description: `Het programma wordt lid als lezer of bewerker, hooguit ${LONGEST_KEY} dagen.`,
    body: {
      schema: KeyFields,
      maxBytes: MAX_BYTES,
      example: { name: 'Planning', role: 'reader', lastDay: '2027-03-31' },
    },
    response: {
      schema: z.strictObject({
        id: z.uuid(),
        key: z.string().meta({ description: 'Is hierna niet meer te zien.' }),
      }),
      description: 'De sleutel.',
    },
    handle: ({ body }, actor) => makeKey(services, actor, body),
  });

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'delete', path: '/organisation/keys/{key}', id: 'revokeKey' },
    ...{ params: z.strictObject({ key: z.uuid() }), things: { key: 'api_key' }, mayBeMissing: true },
    summary: 'Trek een sleutel in',
    description: 'Hij werkt meteen niet meer. Wat het programma deed, blijft staan.',
    response: { schema: z.strictObject({ id: z.uuid() }), description: 'Wat is ingetrokken.' },
    handle: async ({ params: { key } }, actor) => {
      await revokeKey(services, actor, key);
      return { id: key };
    },
  });
}
