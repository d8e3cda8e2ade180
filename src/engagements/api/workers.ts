import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addGuardedOperation } from '../../foundation/identity/index.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { readWorker } from '../model/read-worker.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { changeWorker, findWorker } from '../store/change-worker.ts';
import { takeVersion } from './read-fields.ts';
import { Changed, id, MAX_BYTES, TAG, version, WorkerSchema } from './schemas.ts';

const Shown = z.object({ ...WorkerSchema.shape, id, version, engagements: z.int() });
const Change = z.strictObject({ version, worker: WorkerSchema });

/** Workers, who stand in one or more engagements. */
export function addWorkers(app: OpenAPIHono, { services }: RegisterDesk): void {
  const one = {
    path: '/organisation/workers/{worker}',
    params: z.strictObject({ worker: z.uuid() }),
    things: { worker: 'worker' },
    mayBeMissing: true,
    tag: TAG,
    role: 'editor',
  } as const;

  addGuardedOperation(app, services, {
    ...one,
    method: 'get',
    id: 'getWorker',
    summary: 'Bekijk een opdrachtnemer',
    description: 'Met het aantal keren dat de opdrachtnemer in het register staat.',
    response: { schema: Shown, description: 'De opdrachtnemer.' },
    handle: ({ params }, actor) => findWorker(services, actor, params.worker),
  });

  addGuardedOperation(app, services, {
    ...one,
    method: 'put',
    id: 'changeWorker',
    summary: 'Wijzig een opdrachtnemer',
    description: 'Verandert in elke inhuur van deze opdrachtnemer.',
    body: {
      schema: Change,
      maxBytes: MAX_BYTES,
      example: { version: 1, worker: { name: 'W. Voorbeeld', kvk: '12345678', email: null } },
    },
    response: { schema: Changed, description: 'De nieuwe versie.' },
    handle: async ({ params, body }, actor) => {
      await findWorker(services, actor, params.worker);
      const { version: seen, rest } = takeVersion(body);
      const { worker } = parseInput(z.strictObject({ worker: z.unknown() }), rest);
      return { version: await changeWorker(services, actor, params.worker, seen, readWorker(worker)) };
    },
  });
}
