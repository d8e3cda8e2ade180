import { z } from 'zod';
import type { Counts, JobKind, Work } from '../../foundation/jobs/kind.ts';
import { IsoDate } from '../../foundation/law/date.ts';
import { ABOUT, CATEGORIES, type Category } from './categories.ts';
import { expiredIds } from './find-expired.ts';
import { removeExpired } from './remove-expired.ts';
import { PAGE } from './retention-paths.ts';

/** Per category the day before which it goes, as the person saw it; a category that is left out stays. */
const Input = z.strictObject({ before: z.partialRecord(z.enum(CATEGORIES), IsoDate) }).readonly();
export type RetentionInput = z.output<typeof Input>;

/** What is removed in one transaction. */
const PIECE = 500;

const Reached = z.object({ category: z.enum(CATEGORIES), counts: z.record(z.string(), z.number()) });

/** Removes what is over its term. */
export const RETENTION_JOB: JobKind<RetentionInput> = {
  id: 'retention.remove',
  title: { nl: 'Verwijderen na de bewaartermijn', en: 'Remove after the retention term' },
  role: 'administrator',
  input: Input,
  counts: Object.fromEntries(CATEGORIES.map(category => [category, ABOUT[category].name])),
  page: () => PAGE,
  run,
};

async function run(work: Work<RetentionInput>): Promise<Counts> {
  const { organisation, person, input } = work;
  const reached = work.reached === undefined ? undefined : Reached.parse(work.reached);
  const counts: Record<string, number> = { ...reached?.counts };
  const first = reached === undefined ? 0 : CATEGORIES.indexOf(reached.category);
  for (const category of CATEGORIES.slice(first)) {
    const before = input.before[category];
    if (before === undefined) continue;
    for (let more = true; more; ) {
      await work.advance(async tx => {
        const ids = await expiredIds(tx, organisation, category, before, PIECE);
        counts[category] =
          (counts[category] ?? 0) + (await removeExpired(tx, { organisation, person }, category, ids));
        more = ids.length === PIECE;
        return { reached: { category, counts }, done: total(counts) };
      });
    }
  }
  return counts as Counts & Readonly<Partial<Record<Category, number>>>;
}

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
