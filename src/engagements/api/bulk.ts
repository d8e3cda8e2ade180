import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addGuardedOperation } from '../../foundation/identity/index.ts';
import { IsoDate } from '../../foundation/law/date.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { countOutcomesJob, reassessAllJob } from '../bulk/bulk-jobs.ts';
import { startBulk } from '../bulk/start-bulk.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { MAX_BYTES, StartedSchema, TAG } from './schemas.ts';

const Bulk = z.strictObject({
  date: IsoDate.meta({ description: 'Peildatum.' }),
  keep: z.boolean().meta({ description: 'false: alleen uitrekenen, er verandert niets.' }),
});

/** The whole register assessed by the rules of a day, as a job. */
export function addBulk(app: OpenAPIHono, desk: RegisterDesk): void {
  const kinds = { look: countOutcomesJob(desk), keep: reassessAllJob(desk) };
  addGuardedOperation(app, desk.services, {
    method: 'post',
    path: '/organisation/engagements/_assess',
    id: 'assessRegister',
    tag: TAG,
    summary: 'Beoordeel het hele register',
    description:
      'Als taak: hoe ver die is, wat eruit kwam en stoppen gaat met de operaties van taken. Aantallen per uitkomst staan in het resultaat.',
    role: 'editor',
    body: { schema: Bulk, maxBytes: MAX_BYTES, example: { date: '2026-11-22', keep: false } },
    response: { schema: StartedSchema, description: 'De taak.' },
    handle: async ({ body }, actor) => {
      const { date, keep } = parseInput(Bulk, body);
      const kind = keep ? kinds.keep : kinds.look;
      return { job: await startBulk(desk.services, actor, kind, date) };
    },
  });
}
