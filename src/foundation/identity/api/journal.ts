import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Services } from '../../services.ts';
import { within } from '../../store/context.ts';
import { verifyJournal } from '../../store/journal/verify.ts';
import { addGuardedOperation } from '../guarded-operation.ts';
import { readJournal } from '../journal/read-journal.ts';
import { JournalSchema, TAG, VerificationSchema } from './schemas.ts';

const Query = z.strictObject({
  action: z
    .string()
    .regex(/^[a-z][a-zA-Z.-]{0,60}$/)
    .optional()
    .meta({ description: 'Een handeling, of waar handelingen mee beginnen: member vindt member.join.' }),
  person: z.uuid().optional().meta({ description: 'Wie het deed.' }),
  subject: z.uuid().optional().meta({ description: 'Waarmee iets gebeurde.' }),
  from: z.iso.datetime().optional().meta({ description: 'Vanaf dit moment, UTC.' }),
  until: z.iso.datetime().optional().meta({ description: 'Tot dit moment, UTC.' }),
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .meta({ description: 'Alleen regels voor dit nummer: de volgende bladzijde.' }),
});

const instant = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

/** The journal of the organisation. */
export function addJournal(app: OpenAPIHono, services: Services): void {
  addGuardedOperation(app, services, {
    method: 'get',
    path: '/organisation/journal',
    id: 'getJournal',
    tag: TAG,
    role: 'editor',
    summary: 'Het logboek',
    description:
      'Elke verandering, de nieuwste eerst, per vijftig. Wat over personen gaat, is te lezen vanaf de rol goedkeurder.',
    query: Query,
    response: { schema: JournalSchema, description: 'Een bladzijde.' },
    handle: ({ query: { from, until, before, ...rest } }, actor) =>
      readJournal(services, actor, {
        ...rest,
        from: instant(from),
        until: instant(until),
        before: before === undefined ? undefined : Number(before),
      }),
  });

  addGuardedOperation(app, services, {
    method: 'get',
    path: '/organisation/journal/_verify',
    id: 'verifyJournal',
    tag: TAG,
    role: 'approver',
    summary: 'Reken het logboek na',
    description: 'Rekent de keten van kenmerken na, van de eerste regel af. Niets verandert.',
    response: { schema: VerificationSchema, description: 'Of het logboek heel is.' },
    handle: async (_, actor) => {
      const { entries, broken } = await within(
        services.database.app,
        actor.context,
        tx => verifyJournal(tx, actor.organisation.id),
        { frozen: true },
      );
      return { whole: broken === undefined, entries, broken: broken ?? null };
    },
  });
}
