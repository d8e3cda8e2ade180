import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../foundation/law/input-error.ts';
import { verifyJournal } from '../../foundation/store/journal/verify.ts';
import { testDatabase } from '../../foundation/store/test-database.ts';
import type { TestRoom } from '../../foundation/store/test-rows.ts';
import { csvRow } from '../export/csv-cell.ts';
import type { Engagement } from '../model/engagement.ts';
import { FIELD_NAMES, FIELDS } from '../model/fields.ts';
import { writeTexts } from '../model/write-texts.ts';
import { addEngagement } from '../store/add-engagement.ts';
import { importer } from './fixture.ts';

const rooms = testDatabase();
const [mine, other] = [rooms.ours, rooms.theirs];
const steps = importer(rooms, () => rooms.actor('editor', mine));
const db = () => rooms.database.db;

/** Few of each, so that rows often name the same worker, fill in what was not known, or contradict each other. */
const worker = fc.record({
  name: fc.constantFrom('W. Voorbeeld', 'w. voorbeeld', 'É. Ünal', 'Bouw; "B"'),
  kvk: fc.constantFrom(null, '12345678', '87654321'),
  email: fc.constantFrom(null, 'w@voorbeeld.example', 'W@Voorbeeld.example', 'u@voorbeeld.example'),
});
const text = fc.constantFrom('Bouwen', '=1+1', 'twee\nregels', '\'s avonds; "aan" 5\'', '-');
const draft = fc.record({
  client: fc.constantFrom('Voorbeeld BV', 'Ander & Zn'),
  worker,
  chain: fc.array(fc.constantFrom('Bureau A', 'Bureau "B"'), { maxLength: 3 }),
  assignment: text,
  starts: fc.constantFrom('2026-01-05' as const, '2024-02-29' as const),
  ends: fc.constantFrom(null, '2026-12-31' as const),
  minutesPerWeek: fc.option(fc.integer({ min: 0, max: 10_080 })),
  rateCents: fc.option(fc.integer({ min: 0, max: 100_000_000 })),
  sector: fc.constantFrom(null, 'construction', 'education'),
  contract: fc.constantFrom(null, 'C-1', '+31'),
});

const fileOf = (engagements: readonly Engagement[]): string =>
  [
    FIELDS.map(field => FIELD_NAMES[field].nl),
    ...engagements.map(each => {
      const texts = writeTexts(each, 'nl');
      return FIELDS.map(field => texts[field]);
    }),
  ]
    .map(csvRow)
    .join('');

async function empty(): Promise<void> {
  await db().deleteFrom('engagement').execute();
  await db().deleteFrom('worker').execute();
}

/** All that a register holds, but for ids and moments. */
async function contents({ organisation }: TestRoom) {
  const engagements = await db()
    .selectFrom('engagement as e')
    .innerJoin('worker as w', 'w.id', 'e.worker_id')
    .select(['reference', 'client', 'chain', 'assignment', 'starts', 'ends', 'minutes_per_week'])
    .select(['rate_cents', 'sector', 'contract', 'e.version', 'w.name', 'w.kvk', 'w.email'])
    .where('e.organisation_id', '=', organisation)
    .orderBy('reference')
    .execute();
  const workers = await db()
    .selectFrom('worker')
    .select(['name', 'kvk', 'email', 'version'])
    .where('organisation_id', '=', organisation)
    .execute();
  return { engagements, workers: workers.map(each => JSON.stringify(each)).sort() };
}

/** What was written in the journal of the register since an entry: how often what. */
async function heard({ organisation }: TestRoom, since: number): Promise<readonly string[]> {
  const rows = await db()
    .selectFrom('journal')
    .select('action')
    .where('organisation_id', '=', organisation)
    .where('seq', '>', String(since))
    .where('subject_kind', 'in', ['engagement', 'worker'])
    .execute();
  return rows.map(({ action }) => action).sort();
}

const entries = async ({ organisation }: TestRoom): Promise<number> => {
  const found = await verifyJournal(db(), organisation);
  expect(found.broken).toBeUndefined();
  return found.entries;
};

test('a file gives the same register and journal as its rows added one by one, and refuses the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 8 }), async drafts => {
      await empty();
      const since = [await entries(mine), await entries(other)] as const;
      const engagements = drafts.map((each, i) => ({ ...each, reference: `R-${i}` }));

      const refused: number[] = [];
      for (const [i, each] of engagements.entries()) {
        try {
          await addEngagement(rooms.services, rooms.actor('editor', other), each);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          refused.push(i);
        }
      }
      const id = await steps.upload(fileOf(engagements));
      const { counts } = await steps.check(id);
      // The first row of the file holds the names of the columns.
      expect([...new Set((await steps.wrong(id)).map(([row]) => row - 2))]).toEqual(refused);
      expect(counts).toMatchObject({ rows: engagements.length, wrong: refused.length });
      const done = await steps.approve(id, true);
      expect(done).toMatchObject({ state: 'imported' });

      expect(await contents(mine)).toEqual(await contents(other));
      expect(await heard(mine, since[0])).toEqual(await heard(other, since[1]));
      await entries(mine);
    }),
    { numRuns: 25 },
  );
});
