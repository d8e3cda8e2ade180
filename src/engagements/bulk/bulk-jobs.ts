import { z } from 'zod';
import { QUESTIONNAIRE, type Registry } from '../../assessment/index.ts';
import type { Counts, JobKind, Work } from '../../foundation/jobs/kind.ts';
import { IsoDate } from '../../foundation/law/date.ts';
import type { Text } from '../../foundation/law/text.ts';
import { OUTDATED } from '../pages/addresses.ts';
import { keepBatch } from './keep-batch.ts';
import { lookOver, readKept } from './look-over.ts';

export const BulkInput = z.strictObject({ date: IsoDate });
export type BulkInput = z.output<typeof BulkInput>;

/** Assessments that are looked over at a time, and that are kept at a time with a receipt each. */
const BATCH = { look: 2_000, keep: 200 } as const;

/** Below every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

interface Reached {
  readonly after: string;
  readonly counts: Counts;
}

interface BatchResult {
  /** Id of the last one; undefined when there were none left. */
  readonly last: string | undefined;
  readonly counts: Counts;
}

type Desk = { readonly rules: Registry };

/** Assesses the whole register by the rules of a day and counts what comes out. Changes nothing. */
export function countOutcomesJob(desk: Desk): JobKind<BulkInput> {
  const title = { nl: 'Register doorrekenen', en: 'Assess the register on paper' };
  return bulkKind(desk, 'engagements.count-outcomes', title, work =>
    through(work, batch => count(work, desk.rules, batch)),
  );
}

/** Assesses the whole register by the rules of a day and keeps what comes out, with a receipt each. */
export function reassessAllJob(desk: Desk): JobKind<BulkInput> {
  const title = { nl: 'Register opnieuw beoordelen', en: 'Assess the register again' };
  return bulkKind(desk, 'engagements.reassess-all', title, work => {
    const writer = { organisation: { id: work.organisation }, person: { id: work.person } };
    const { date } = work.input;
    return through(work, ({ tx, after }) =>
      keepBatch(tx, writer, { date, after, limit: BATCH.keep }, desk.rules),
    );
  });
}

const KINDS: Readonly<Record<string, Text>> = {
  assessed: { nl: 'bekeken', en: 'looked at' },
  changes: { nl: 'uitkomst verandert', en: 'outcome changes' },
  stays: { nl: 'uitkomst blijft gelijk', en: 'outcome stays the same' },
  kept: { nl: 'bewaard', en: 'kept' },
  incomplete: { nl: 'antwoorden ontbreken', en: 'answers are missing' },
  impossible: { nl: 'kan niet met deze regels', en: 'not possible with these rules' },
};

function bulkKind(desk: Desk, id: string, title: Text, run: JobKind<BulkInput>['run']): JobKind<BulkInput> {
  return {
    ...{ id, title, role: 'editor', input: BulkInput, run },
    /** Asked for when a page shows it: only then the rules are read. */
    get counts() {
      const outcomes = desk.rules.newest(QUESTIONNAIRE)?.questionnaire.outcomes ?? [];
      return {
        ...KINDS,
        ...Object.fromEntries(outcomes.map(outcome => [`outcome:${outcome.id}`, outcome.title])),
      };
    },
    page: ({ date }) => ({ nl: `${OUTDATED.nl}?date=${date}`, en: `${OUTDATED.en}?date=${date}` }),
  };
}

interface Batch {
  readonly tx: Parameters<Parameters<Work['advance']>[0]>[0];
  readonly after: string;
}

/** Goes through the assessments of the register by id, a batch at a time, from where it was. */
async function through(work: Work<BulkInput>, each: (batch: Batch) => Promise<BatchResult>): Promise<Counts> {
  const total = await work.look(async tx => {
    const { count: all } = await tx
      .selectFrom('engagement')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('organisation_id', '=', work.organisation)
      .where('outcome', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(all);
  });
  let { after, counts } = (work.reached as Reached | undefined) ?? { after: FIRST, counts: {} };
  for (let over = false; !over; ) {
    await work.advance(async tx => {
      const batch = await each({ tx, after });
      over = batch.last === undefined;
      const reached: Reached = { after: batch.last ?? after, counts: sum(counts, batch.counts) };
      const done = reached.counts.assessed ?? 0;
      return { reached, done, total: Math.max(total, done) };
    });
    ({ after, counts } = work.reached as Reached);
  }
  return { assessed: 0, changes: 0, stays: 0, ...counts };
}

async function count(work: Work<BulkInput>, rules: Registry, { tx, after }: Batch): Promise<BatchResult> {
  const kept = await readKept(tx, work.organisation, after, BATCH.look);
  const found = lookOver(kept, work.input.date, rules);
  const counts = found.reduce<Counts>(
    (all, each) => sum(all, { [each.kind]: 1, ...('outcome' in each && { [`outcome:${each.outcome}`]: 1 }) }),
    { assessed: kept.length },
  );
  return { last: kept.at(-1)?.id, counts };
}

function sum(a: Counts, b: Counts): Counts {
  const total: Record<string, number> = { ...a };
  for (const [name, value] of Object.entries(b)) total[name] = (total[name] ?? 0) + value;
  return total;
}
