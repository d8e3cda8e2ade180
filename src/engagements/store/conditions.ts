import { type RawBuilder, sql } from 'kysely';
import { ATTENTION, type Attention, type Filter } from '../model/filter.ts';
import { HIGH_RISK } from '../model/risk.ts';

type Condition = RawBuilder<boolean>;

/** A decision that is final, about the outcome that the engagement `e` has now, taken since it has that. */
export const DECIDED: Condition = sql`exists (
  select from decision d
  where d.organisation_id = e.organisation_id and d.engagement_id = e.id
    and d.state = 'final' and d.outcome = e.outcome and d.created_at >= e.outcome_since
)`;

/** A decision that waits for a second person. */
export const PROPOSED: Condition = sql`exists (
  select from decision d
  where d.organisation_id = e.organisation_id and d.engagement_id = e.id
    and d.state = 'proposed' and d.outcome = e.outcome and d.created_at >= e.outcome_since
)`;

/** The work turned out to be done otherwise than agreed, and nobody assessed it again. */
export const DEVIATES: Condition = sql`exists (
  select from practice_check c
  where c.organisation_id = e.organisation_id and c.engagement_id = e.id
    and c.result = 'deviates' and c.created_at > coalesce(e.assessed_at, '-infinity')
)`;

const IS_HIGH_RISK: Condition = sql`e.outcome in (${sql.join(HIGH_RISK)})`;

const ASKS: Readonly<Record<Attention, Condition>> = {
  'no-decision': sql`(${IS_HIGH_RISK} and not ${DECIDED})`,
  proposed: PROPOSED,
  'not-assessed': sql`e.outcome is null`,
  deviates: DEVIATES,
};
export const ATTENTIONS = ATTENTION.map(attention => ({ attention, condition: ASKS[attention] }));

/** What the engagement `e` must be for a filter and the words of a search. */
export function conditionsOf(
  organisation: string,
  filter: Partial<Filter>,
  words: readonly string[],
): Condition {
  const { outcome, sector, from, until, attention } = filter;
  const all: Condition[] = [sql`e.organisation_id = ${organisation}`];
  if (outcome !== undefined) all.push(sql`e.outcome = ${outcome}`);
  if (sector !== undefined) all.push(sql`e.sector = ${sector}`);
  if (from !== undefined) all.push(sql`(e.ends is null or e.ends >= ${from})`);
  if (until !== undefined) all.push(sql`e.starts <= ${until}`);
  if (attention !== undefined) all.push(ASKS[attention]);
  for (const word of words) all.push(says(organisation, word));
  return sql.join(all, sql` and `);
}

/** The word is in what the engagement says of itself, or in the name of its worker. */
function says(organisation: string, word: string): Condition {
  return sql`(strpos(e.words, ${word}) > 0 or e.worker_id in (
    select w.id from worker w where w.organisation_id = ${organisation} and strpos(w.words, ${word}) > 0
  ))`;
}
