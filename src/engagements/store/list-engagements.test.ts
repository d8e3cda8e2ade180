import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../foundation/store/test-database.ts';
import { ATTENTION, type Attention, Filter, ORDERS, type Order, searchWords } from '../model/filter.ts';
import { HIGH_RISK } from '../model/risk.ts';
import { listEngagements } from './list-engagements.ts';

const rooms = testDatabase();

/** What is in the register of this test, as a person would tell it. */
interface Told {
  readonly id: string;
  readonly reference: string;
  readonly client: string;
  readonly worker: string;
  readonly assignment: string;
  readonly starts: string;
  readonly ends: string | null;
  readonly sector: string | null;
  readonly outcome: string | null;
  readonly changed: string;
  readonly decision: 'final' | 'proposed' | 'rejected' | undefined;
  /** The decision is about an outcome that is no longer the outcome. */
  readonly old: boolean;
  readonly deviates: boolean;
}

const OUTCOMES = [null, 'employment', 'self-employment', ...HIGH_RISK];
const WORKERS = ['Ada de Wit', 'ÉVA Ünal', 'Bo 10%', "O'Neil_x"];
const pick = <T>(list: readonly T[], i: number, prime: number): T => list[(i * prime) % list.length]!;
const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);

const told: readonly Told[] = Array.from({ length: 120 }, (_, i) => {
  const outcome = pick(OUTCOMES, i, 7);
  const starts = day((i * 37) % 60);
  return {
    id: randomUUID(),
    reference: pick(['inh', 'INH', 'Ref %', 'é'], i, 3) + i,
    client: pick(['Voorbeeld BV', 'voorbeeld bv', 'Ander & Zn', 'ÉÉN'], i, 5),
    worker: pick(WORKERS, i, 11),
    assignment: pick(['Een website bouwen', 'Lesgeven_in 10%', 'Zorg'], i, 2),
    starts,
    ends: i % 4 === 0 ? null : day(((i * 37) % 60) + ((i * 13) % 40)),
    sector: pick([null, 'construction', 'education'], i, 4),
    outcome,
    // Several at the same moment.
    changed: `2026-03-01T00:00:0${i % 7}.000Z`,
    decision:
      outcome === null ? undefined : pick([undefined, 'final', 'proposed', 'rejected'] as const, i, 3),
    old: i % 5 === 0,
    deviates: i % 6 === 0,
  };
});

beforeAll(async () => {
  const { db } = rooms.database;
  const { organisation: organisation_id, people } = rooms.ours;
  const workers = new Map(WORKERS.map(name => [name, randomUUID()]));
  await db
    .insertInto('worker')
    .values([...workers].map(([name, id]) => ({ id, organisation_id, name })))
    .execute();
  for (const each of told) {
    const { id, reference, client, worker, assignment, starts, ends, sector, outcome, changed } = each;
    const assessed_at = new Date('2026-02-01T00:00:00Z');
    const assessed = outcome !== null && {
      ...{ questionnaire: 'hiring', assessed_on: '2026-02-01', answers: '{}', receipt: '{}' },
      ...{ rules_hash: '', assessed_at, outcome_since: assessed_at },
    };
    await db
      .insertInto('engagement')
      .values({
        ...{ id, organisation_id, reference, client, assignment, starts, ends, sector, outcome },
        ...{ worker_id: workers.get(worker)!, updated_at: new Date(changed), ...assessed },
      })
      .execute();
    if (each.decision !== undefined)
      await db
        .insertInto('decision')
        .values({
          ...{
            organisation_id,
            engagement_id: id,
            outcome: outcome!,
            choice: 'continue',
            reasons: 'Because',
          },
          ...{ owner_id: people.editor, decided_on: '2026-02-02', state: each.decision },
          created_at: new Date(each.old ? '2026-01-01T00:00:00Z' : '2026-02-02T00:00:00Z'),
        })
        .execute();
    if (each.deviates)
      await db
        .insertInto('practice_check')
        .values({
          ...{ organisation_id, engagement_id: id, checked_on: '2026-02-03', checked_by: people.editor },
          ...{ result: 'deviates', finding: 'Otherwise', created_at: new Date('2026-02-03T00:00:00Z') },
        })
        .execute();
  }
});

const counts = ({ decision, old }: Told, state: Told['decision']): boolean => decision === state && !old;

const ASKS: Readonly<Record<Attention, (each: Told) => boolean>> = {
  'no-decision': each => HIGH_RISK.some(risk => risk === each.outcome) && !counts(each, 'final'),
  proposed: each => counts(each, 'proposed'),
  'not-assessed': ({ outcome }) => outcome === null,
  deviates: ({ deviates }) => deviates,
};

const PLACES: Readonly<Record<Order, (each: Told) => string | null>> = {
  reference: ({ reference }) => reference,
  client: ({ client }) => client.toLowerCase(),
  starts: ({ starts }) => starts,
  ends: ({ ends }) => ends,
  changed: ({ changed }) => changed,
};

/** The same, worked out with nothing but lists. Without an end comes behind every end. */
function plainly(filter: Filter, words: readonly string[]): readonly Told[] {
  const { outcome, sector, from, until, attention, order, descending } = filter;
  const found = told.filter(
    each =>
      (outcome === undefined || each.outcome === outcome) &&
      (sector === undefined || each.sector === sector) &&
      (from === undefined || each.ends === null || each.ends >= from) &&
      (until === undefined || each.starts <= until) &&
      (attention === undefined || ASKS[attention](each)) &&
      words.every(word =>
        [`${each.reference} ${each.client} ${each.assignment}`, each.worker].some(text =>
          text.toLowerCase().includes(word),
        ),
      ),
  );
  const compare = (a: string | null, b: string | null): number => {
    if (a === b) return 0;
    if (a === null) return 1;
    return b === null || a < b ? -1 : 1;
  };
  const place = PLACES[order];
  return found.toSorted((a, b) => compare(place(a), place(b)) * (descending ? -1 : 1) || compare(a.id, b.id));
}

const option = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
const someDay = fc.integer({ min: -5, max: 110 }).map(day);
const filters = fc
  .record({
    outcome: option(fc.constantFrom('employment', ...HIGH_RISK, 'none such')),
    sector: option(fc.constantFrom('construction', 'education', 'none such')),
    from: option(someDay),
    until: option(someDay),
    attention: option(fc.constantFrom(...ATTENTION)),
    order: fc.constantFrom(...ORDERS),
    descending: fc.boolean(),
    page: fc.integer({ min: 1, max: 6 }),
    size: fc.constantFrom(1, 7, 25, 100),
  })
  .map(each => Filter.parse(each));
const typed = fc
  .array(fc.constantFrom('inh', 'BV', 'één', '10%', '_', 'ada', 'ÜNAL', '1', "o'n", 'zorg'), { maxLength: 3 })
  .map(words => searchWords(words.join(' ')));

test('filter, words, order and paging give what going through a plain list gives', async () => {
  await fc.assert(
    fc.asyncProperty(filters, typed, async (filter, words) => {
      const { rows, total } = await listEngagements(rooms.services, rooms.actor('reader'), filter, words);
      const expected = plainly(filter, words);
      expect(total).toBe(expected.length);
      const from = (filter.page - 1) * filter.size;
      expect(rows).toEqual(
        expected.slice(from, from + filter.size).map(each => ({
          ...{ id: each.id, reference: each.reference, client: each.client, worker: each.worker },
          ...{ assignment: each.assignment, starts: each.starts, ends: each.ends, sector: each.sector },
          ...{ outcome: each.outcome, assessedOn: each.outcome === null ? null : '2026-02-01' },
          decided: counts(each, 'final'),
          proposed: counts(each, 'proposed'),
          deviates: each.deviates,
        })),
      );
    }),
    { numRuns: 200 },
  );
});
