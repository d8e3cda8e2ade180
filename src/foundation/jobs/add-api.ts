import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addGuardedOperation } from '../identity/guarded-operation.ts';
import type { Services } from '../services.ts';
import { cancelJob } from './cancel-job.ts';
import type { JobKind } from './kind.ts';
import { findJob, type Job, listJobs } from './list-jobs.ts';
import { retryJob } from './retry-job.ts';

const TAG = 'Taken';

const Instant = z.iso.datetime().meta({ description: 'Moment in UTC.' });

const JobSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.string().meta({ description: 'Soort werk, bijvoorbeeld engagements.import.' }),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    stopping: z.boolean().meta({ description: 'Iemand heeft gevraagd om te stoppen.' }),
    startedBy: z.strictObject({ id: z.uuid(), name: z.string().nullable() }),
    createdAt: Instant,
    beganAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    done: z.int().min(0),
    total: z.int().min(0).nullable().meta({ description: 'Nog onbekend: null.' }),
    result: z.record(z.string(), z.number()).nullable().meta({ description: 'Aantallen, als het klaar is.' }),
    error: z.string().nullable().meta({ description: 'Code van wat er misging.' }),
  })
  .meta({ id: 'Job' });

const params = z.strictObject({ job: z.string().meta({ description: 'Id van de taak.' }) });
const things = { job: 'job' } as const;

/** The jobs of the organisation, below /v1/organisation/jobs. */
export function addJobsApi(app: OpenAPIHono, services: Services, kinds: readonly JobKind[]): void {
  addGuardedOperation(app, services, {
    ...{ method: 'get', path: '/organisation/jobs', id: 'getJobs', tag: TAG, role: 'reader' },
    summary: 'De taken',
    description: 'De honderd nieuwste taken: werk dat langer duurt, zoals een import.',
    response: {
      schema: z.strictObject({ jobs: z.array(JobSchema) }),
      description: 'De taken, de nieuwste eerst.',
    },
    handle: async (_, actor) => ({ jobs: (await listJobs(services, actor)).map(shown) }),
  });
  addGuardedOperation(app, services, {
    ...{ method: 'get', path: '/organisation/jobs/{job}', id: 'getJob', tag: TAG, role: 'reader' },
    ...{ params, things, mayBeMissing: true },
    summary: 'Eén taak',
    description: 'Hoe ver het werk is, of wat ervan kwam.',
    response: { schema: JobSchema, description: 'De taak.' },
    handle: async ({ params: { job } }, actor) => shown(await findJob(services, actor, job)),
  });
  addGuardedOperation(app, services, {
    ...{
      method: 'post',
      path: '/organisation/jobs/{job}/_cancel',
      id: 'cancelJob',
      tag: TAG,
      role: 'reader',
    },
    ...{ params, things, mayBeMissing: true },
    summary: 'Stop een taak',
    description:
      'Het werk stopt voor het volgende stuk; wat bewaard is, blijft. De rol hangt af van het werk.',
    response: { schema: JobSchema, description: 'De taak, zoals die nu is.' },
    handle: async ({ params: { job } }, actor) => {
      await cancelJob(services, actor, kinds, job);
      return shown(await findJob(services, actor, job));
    },
  });
  addGuardedOperation(app, services, {
    ...{ method: 'post', path: '/organisation/jobs/{job}/_retry', id: 'retryJob', tag: TAG, role: 'reader' },
    ...{ params, things, mayBeMissing: true },
    summary: 'Laat een taak verdergaan',
    description: 'Voor een taak die mislukt of gestopt is. De rol hangt af van het werk.',
    response: { schema: JobSchema, description: 'De taak, zoals die nu is.' },
    handle: async ({ params: { job } }, actor) => {
      await retryJob(services, actor, kinds, job);
      return shown(await findJob(services, actor, job));
    },
  });
}

function shown({ input: _, startedBy, ...job }: Job): z.output<typeof JobSchema> {
  return {
    ...job,
    startedBy: { id: startedBy.id, name: startedBy.name ?? null },
    createdAt: job.createdAt.toISOString(),
    beganAt: job.beganAt?.toISOString() ?? null,
    endedAt: job.endedAt?.toISOString() ?? null,
  };
}
