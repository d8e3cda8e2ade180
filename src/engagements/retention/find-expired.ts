import { type Kysely, type RawBuilder, sql } from 'kysely';
import { addMonths, type IsoDate } from '../../foundation/law/date.ts';
import type { Tables } from '../../foundation/store/schema.ts';
import { CATEGORIES, type Category } from './categories.ts';
import { readTerms } from './terms.ts';

/** What of a category is over its term on a day. */
export interface Expired {
  readonly category: Category;
  /** Term in months; null: kept until somebody removes it. */
  readonly months: number | null;
  /** What is from before this day goes; null when nothing does. */
  readonly before: IsoDate | null;
  readonly ids: readonly string[];
}

/** A moment as the day that it is in the Netherlands. */
const day = (column: string): RawBuilder<IsoDate> =>
  sql`(${sql.ref(column)} at time zone 'Europe/Amsterdam')::date`;

const QUERIES: Readonly<
  Record<Category, (organisation: string, before: IsoDate) => RawBuilder<{ id: string }>>
> = {
  engagement: (organisation, before) => sql`
    select e.id from engagement e where e.organisation_id = ${organisation} and e.ends < ${before} order by e.ends, e.id
  `,
  evidence: (organisation, before) => sql`
    select v.id from evidence v join engagement e on e.id = v.engagement_id
    where v.organisation_id = ${organisation} and e.ends < ${before} order by e.ends, v.id
  `,
  reminder: (organisation, before) => sql`
    select r.id from reminder r
    where r.organisation_id = ${organisation} and r.state <> 'open' and ${day('r.settled_at')} < ${before}
    order by r.settled_at, r.id
  `,
  import: (organisation, before) => sql`
    select i.id from import i
    where i.organisation_id = ${organisation} and i.state = 'imported' and ${day('i.created_at')} < ${before}
    order by i.created_at, i.id
  `,
  invitation: (organisation, before) => sql`
    select v.id from invitation v
    where v.organisation_id = ${organisation} and ${day('v.expires_at')} < ${before} order by v.expires_at, v.id
  `,
  job: (organisation, before) => sql`
    select j.id from job j
    where j.organisation_id = ${organisation} and ${day('j.ended_at')} < ${before}
      and not exists (select from import i where i.organisation_id = j.organisation_id and i.job_id = j.id)
    order by j.ended_at, j.id
  `,
};

/** The ids of a category that are from before a day, the oldest first. @param most undefined: all */
export async function expiredIds(
  tx: Kysely<Tables>,
  organisation: string,
  category: Category,
  before: IsoDate,
  most?: number,
): Promise<readonly string[]> {
  const limit = most === undefined ? sql`` : sql` limit ${most}`;
  const { rows } = await sql<{ id: string }>`${QUERIES[category](organisation, before)}${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Everything that is over its term. Removes nothing. */
export async function findExpired(
  tx: Kysely<Tables>,
  organisation: string,
  today: IsoDate,
): Promise<readonly Expired[]> {
  const terms = await readTerms(tx, organisation);
  const found: Expired[] = [];
  for (const category of CATEGORIES) {
    const { months } = terms[category];
    const before = months === null ? null : addMonths(today, -months);
    const ids = before === null ? [] : await expiredIds(tx, organisation, category, before);
    found.push({ category, months, before, ids });
  }
  return found;
}
