import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { type Actor, addGuardedOperation, missing } from '../../foundation/identity/index.ts';
import { paragraphs } from '../../foundation/law/ordinary-text.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import type { Role } from '../../foundation/store/schema.ts';
import { CHOICES, LONGEST_WORDS, RESULTS, readCheck, readDecision } from '../model/decision.ts';
import { THINGS } from '../pages/addresses.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { addCheck } from '../store/add-check.ts';
import { findEngagement } from '../store/find-engagement.ts';
import { proposeDecision } from '../store/propose-decision.ts';
import { type Answer, approveDecision, rejectDecision, withdrawDecision } from '../store/settle-decision.ts';
import { takeVersion } from './read-fields.ts';
import { Done, day, id, MAX_BYTES, OneEngagement, TAG, version } from './schemas.ts';

const words = z.string().max(LONGEST_WORDS);
const Propose = z.strictObject({ version, choice: z.enum(CHOICES), reasons: words, decidedOn: day });
const Check = z.strictObject({ checkedOn: day, result: z.enum(RESULTS), finding: words });
const SettleBody = z.strictObject({ version, remark: words.nullable().optional() });
const Remark = z.strictObject({ remark: paragraphs(LONGEST_WORDS).nullable().default(null) });
const Proposed = z.object({ id, state: z.enum(['proposed', 'final']) });
const OneDecision = OneEngagement.extend({ decision: z.uuid() });

const SETTLE = {
  approve: {
    role: 'approver',
    summary: 'Keur een besluit goed',
    description: 'Nooit door wie het voorstelde.',
    work: approveDecision,
  },
  reject: {
    role: 'approver',
    summary: 'Wijs een besluit af',
    description: 'Nooit door wie het voorstelde.',
    work: rejectDecision,
  },
  withdraw: {
    role: 'editor',
    summary: 'Trek een besluit in',
    description: 'Alleen door wie het voorstelde.',
    work: withdrawDecision,
  },
} as const satisfies Readonly<
  Record<string, { role: Role; summary: string; description: string; work: typeof approveDecision }>
>;

/** Decisions about outcomes, and checks of the practice. */
export function addDecisions(app: OpenAPIHono, { services, today }: RegisterDesk): void {
  addGuardedOperation(app, services, {
    method: 'post',
    path: '/organisation/engagements/{engagement}/decisions',
    id: 'addDecision',
    tag: TAG,
    summary: 'Leg een besluit vast',
    description:
      'Bij een uitkomst met een hoog risico. Wie het vastlegt is de eigenaar. Vraagt de organisatie om vier ogen, dan is het een voorstel.',
    role: 'editor',
    params: OneEngagement,
    things: THINGS,
    mayBeMissing: true,
    body: {
      schema: Propose,
      maxBytes: MAX_BYTES,
      example: { version: 2, choice: 'change-practice', reasons: 'Daarom', decidedOn: '2026-11-22' },
    },
    response: { schema: Proposed, description: 'Waaronder het besluit bewaard is, en of het al geldt.' },
    handle: async ({ params, body }, actor) => {
      await findEngagement(services, actor, params.engagement);
      const { version: seen, rest } = takeVersion(body);
      return proposeDecision(services, actor, params.engagement, seen, readDecision(rest, today()));
    },
  });

  const findDecision = async (
    actor: Actor,
    { engagement, decision }: Pick<Answer, 'engagement' | 'decision'>,
  ) => {
    const { decisions } = await findEngagement(services, actor, engagement);
    if (!decisions.some(({ id: known }) => known === decision)) throw missing();
  };

  for (const [name, { role, summary, description, work }] of Object.entries(SETTLE))
    addGuardedOperation(app, services, {
      method: 'post',
      path: `/organisation/engagements/{engagement}/decisions/{decision}/_${name}`,
      id: `${name}Decision`,
      tag: TAG,
      summary,
      description,
      role,
      params: OneDecision,
      things: { ...THINGS, decision: 'decision' },
      mayBeMissing: true,
      body: { schema: SettleBody, maxBytes: MAX_BYTES, example: { version: 1 } },
      response: { schema: Done, description: 'Het is gedaan.' },
      handle: async ({ params, body }, actor) => {
        await findDecision(actor, params);
        const { version: seen, rest } = takeVersion(body);
        const { remark } = parseInput(Remark, rest);
        await work(services, actor, { ...params, version: seen, remark });
        return { done: true };
      },
    });

  addGuardedOperation(app, services, {
    method: 'post',
    path: '/organisation/engagements/{engagement}/checks',
    id: 'addCheck',
    tag: TAG,
    summary: 'Leg een controle van de praktijk vast',
    description: 'Wijkt de praktijk af, dan vraagt de inhuur om een nieuwe beoordeling.',
    role: 'editor',
    params: OneEngagement,
    things: THINGS,
    mayBeMissing: true,
    body: {
      schema: Check,
      maxBytes: MAX_BYTES,
      example: { checkedOn: '2026-11-22', result: 'as-agreed', finding: 'Werkt zelfstandig' },
    },
    response: { schema: z.object({ id }), description: 'Waaronder de controle bewaard is.' },
    handle: async ({ params, body }, actor) => {
      await findEngagement(services, actor, params.engagement);
      return { id: await addCheck(services, actor, params.engagement, readCheck(body, today())) };
    },
  });
}
