import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { readRequest, withProblems } from '../../assessment/index.ts';
import { addGuardedOperation } from '../../foundation/identity/index.ts';
import { IsoDate } from '../../foundation/law/date.ts';
import { inside } from '../../foundation/law/input-error.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import { THINGS } from '../pages/addresses.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { assessEngagement } from '../store/assess-engagement.ts';
import { confirmReassessments } from '../store/confirm-reassessments.ts';
import { findEngagement } from '../store/find-engagement.ts';
import { listOutdated } from '../store/list-outdated.ts';
import { takeVersion } from './read-fields.ts';
import { day, id, MAX_BYTES, OneEngagement, TAG, version } from './schemas.ts';

const Request = z
  .looseObject({ questionnaire: z.string(), date: day, answers: z.record(z.string(), z.string()) })
  .meta({ description: 'Vragenlijst, datum en antwoorden; of een bewaarde beoordeling.' });
const Assess = z.strictObject({ version, assessment: Request });
const Assessed = z.object({ version, outcome: z.string() });

const Verdict = z.looseObject({ outcome: z.string(), kind: z.string(), score: z.number(), date: day });
const Outdated = z.object({
  sameRules: z.int().meta({ description: 'Beoordeeld met de regels van die dag: daar verandert niets.' }),
  otherRules: z.int(),
  engagements: z.array(
    z.object({
      id,
      version,
      reference: z.string(),
      client: z.string(),
      worker: z.string(),
      kind: z.enum(['stays', 'changes', 'incomplete', 'impossible']).meta({
        description:
          'incomplete: er zijn nieuwe vragen. impossible: de regels van die dag kunnen de antwoorden niet gebruiken.',
      }),
      was: Verdict,
      is: Verdict.optional(),
      why: z.array(z.looseObject({ kind: z.string() })).optional(),
    }),
  ),
  next: id.optional().meta({ description: 'Geef dit als after voor de volgende.' }),
});
const DayQuery = z.strictObject({ date: IsoDate, after: z.uuid().optional() });
const Confirm = z.strictObject({
  date: IsoDate,
  engagements: z.array(z.strictObject({ id, version })).min(1).max(1000),
});

/** Assessments in the register, and what other rules make of them. */
export function addAssessing(app: OpenAPIHono, desk: RegisterDesk): void {
  const { services } = desk;
  addGuardedOperation(app, services, {
    method: 'put',
    path: '/organisation/engagements/{engagement}/assessment',
    id: 'assessEngagement',
    tag: TAG,
    summary: 'Beoordeel een inhuur',
    description:
      'Bewaart antwoorden, uitkomst en bewijs. Een beoordeling met open vragen die nog kunnen beslissen, kan niet.',
    role: 'editor',
    params: OneEngagement,
    things: THINGS,
    mayBeMissing: true,
    body: {
      schema: Assess,
      maxBytes: MAX_BYTES,
      example: { version: 1, assessment: { questionnaire: 'hiring', date: '2026-11-22', answers: {} } },
    },
    response: { schema: Assessed, description: 'De nieuwe versie en de uitkomst.' },
    handle: async ({ params, body }, actor) => {
      await findEngagement(services, actor, params.engagement);
      const { version: seen, rest } = takeVersion(body);
      const { assessment } = parseInput(z.strictObject({ assessment: z.unknown() }), rest);
      const request = inside('assessment', () => {
        const read = readRequest(assessment);
        return withProblems(read.problems, () => read.request);
      });
      return assessEngagement(services, actor, params.engagement, seen, request, desk.rules);
    },
  });

  addGuardedOperation(app, services, {
    method: 'get',
    path: '/organisation/engagements/_outdated',
    id: 'listOutdatedEngagements',
    tag: TAG,
    summary: 'Bekijk wat andere regels zouden veranderen',
    description:
      'Rekent de antwoorden na met de regels van een dag, hooguit duizend tegelijk. Er verandert niets.',
    role: 'reader',
    query: DayQuery,
    response: { schema: Outdated, description: 'Inhuur die met andere regels is beoordeeld.' },
    handle: async ({ query: { date, after } }, actor) => {
      const { rows, ...page } = await listOutdated(services, actor, date, after, desk.rules);
      const engagements = rows.map(({ reassessment, ...row }) => {
        const { kind, was } = reassessment;
        if (reassessment.kind === 'impossible') return { ...row, kind, was };
        return { ...row, kind, was, is: reassessment.is, why: reassessment.why };
      });
      return { ...page, engagements };
    },
  });

  addGuardedOperation(app, services, {
    method: 'post',
    path: '/organisation/engagements/_reassess',
    id: 'reassessEngagements',
    tag: TAG,
    summary: 'Neem over wat andere regels veranderen',
    description: 'Bewaart voor elke genoemde inhuur de uitkomst van die dag; alle, of geen.',
    role: 'editor',
    body: {
      schema: Confirm,
      maxBytes: MAX_BYTES,
      example: {
        date: '2026-11-22',
        engagements: [{ id: '00000000-0000-4000-8000-000000000000', version: 1 }],
      },
    },
    response: { schema: z.object({ count: z.int() }), description: 'Hoeveel er zijn overgenomen.' },
    handle: async ({ body }, actor) => {
      const { date, engagements } = parseInput(Confirm, body);
      return { count: await confirmReassessments(services, actor, date, engagements, desk.rules) };
    },
  });
}
