import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addGuardedOperation, look } from '../../foundation/identity/index.ts';
import { IsoDate } from '../../foundation/law/date.ts';
import { parseInput } from '../../foundation/law/zod-problems.ts';
import type { RegisterDesk } from '../pages/register-desk.ts';
import { CATEGORIES, Category } from '../retention/categories.ts';
import { findExpired } from '../retention/find-expired.ts';
import { forgetWorker } from '../retention/forget-worker.ts';
import { startRemoval } from '../retention/start-removal.ts';
import { changeTerms, readTerms } from '../retention/terms.ts';
import { day, id, MAX_BYTES, StartedSchema, version } from './schemas.ts';

const TAG = 'Bewaren';
const BASE = '/organisation/retention';
/** Ids of a category that an answer holds; the command line shows all. */
const MOST_IDS = 1_000;

const Term = z.strictObject({
  months: z.int().nullable().meta({ description: 'Van 1 tot en met 1200; null: tot iemand het verwijdert.' }),
  version: z.int().min(0).meta({ description: '0 zolang niemand koos.' }),
});
const Terms = z
  .record(Category, Term)
  .meta({ id: 'RetentionTerms', description: 'Per soort gegevens hoe lang die blijft.' });
const Expired = z.object({
  today: day,
  expired: z.array(
    z.object({
      category: Category,
      months: z.int().nullable(),
      before: day.nullable().meta({ description: 'Wat van voor deze dag is, kan weg.' }),
      count: z.int(),
      ids: z.array(id).meta({ description: `De oudste, hooguit ${MOST_IDS}.` }),
    }),
  ),
});
const Remove = z.strictObject({
  before: z.partialRecord(Category, IsoDate).meta({ description: 'Per soort de dag, zoals je die zag.' }),
});
const Forget = z.strictObject({ version });
const Forgotten = z.object({ engagements: z.int(), evidence: z.int(), imports: z.int() });

/** How long data are kept, what is over its term, and removing that. */
export function addRetention(app: OpenAPIHono, { services, today }: RegisterDesk): void {
  const door = { tag: TAG, role: 'administrator' } as const;

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'get', path: BASE, id: 'getRetention' },
    summary: 'Bekijk de bewaartermijnen',
    description: 'In maanden, per soort gegevens.',
    response: { schema: Terms, description: 'De termijnen.' },
    handle: (_, actor) => look(services, actor, tx => readTerms(tx, actor.organisation.id)),
  });

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'put', path: BASE, id: 'changeRetention' },
    summary: 'Kies de bewaartermijnen',
    description: 'Er gaat niets vanzelf weg.',
    body: {
      schema: Terms,
      maxBytes: MAX_BYTES,
      example: Object.fromEntries(CATEGORIES.map(category => [category, { months: 84, version: 0 }])),
    },
    response: { schema: Terms, description: 'De termijnen zoals ze nu zijn.' },
    handle: async ({ body }, actor) => {
      await changeTerms(services, actor, body);
      return look(services, actor, tx => readTerms(tx, actor.organisation.id));
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'get', path: `${BASE}/expired`, id: 'listExpired' },
    summary: 'Bekijk wat weg kan',
    description: 'Laat alleen zien; er gaat niets weg.',
    response: { schema: Expired, description: 'Wat over zijn termijn is.' },
    handle: async (_, actor) => {
      const found = await look(services, actor, tx => findExpired(tx, actor.organisation.id, today()));
      const expired = found.map(({ ids, ...each }) => ({
        ...each,
        count: ids.length,
        ids: ids.slice(0, MOST_IDS),
      }));
      return { today: today(), expired };
    },
  });

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'post', path: `${BASE}/_remove`, id: 'removeExpired' },
    summary: 'Verwijder wat over zijn termijn is',
    description:
      'Als taak. Er gaat nooit meer weg dan je noemt, en nooit meer dan de termijnen van nu toelaten. Dit is niet terug te draaien.',
    body: { schema: Remove, maxBytes: MAX_BYTES, example: { before: { job: '2025-11-22' } } },
    response: { schema: StartedSchema, description: 'De taak.' },
    handle: async ({ body }, actor) => ({
      job: await startRemoval(services, actor, parseInput(Remove, body).before, today()),
    }),
  });

  addGuardedOperation(app, services, {
    ...{ ...door, method: 'post', path: '/organisation/workers/{worker}/_forget', id: 'forgetWorker' },
    ...{ params: z.strictObject({ worker: z.uuid() }), things: { worker: 'worker' }, mayBeMissing: true },
    summary: 'Vergeet een opdrachtnemer',
    description:
      'Voor wie vraagt om verwijdering (AVG artikel 17). Naam, nummer, adres, vrije tekst en bewijs gaan weg; data, bedragen en uitkomsten blijven. Dit is niet terug te draaien.',
    body: { schema: Forget, maxBytes: MAX_BYTES, example: { version: 1 } },
    response: { schema: Forgotten, description: 'Hoeveel er leeg werd gemaakt of wegging.' },
    handle: ({ params, body }, actor) =>
      forgetWorker(services, actor, params.worker, parseInput(Forget, body).version),
  });
}
