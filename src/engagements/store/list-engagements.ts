import { type RawBuilder, sql } from 'kysely';
import { type Actor, look } from '../../foundation/identity/index.ts';
import type { IsoDate } from '../../foundation/law/date.ts';
import type { Services } from '../../foundation/services.ts';
import type { Filter, Order } from '../model/filter.ts';
import { conditionsOf, DECIDED, DEVIATES, PROPOSED } from './conditions.ts';

/** One row of the register. */
export interface Listed {
  readonly id: string;
  readonly reference: string;
  readonly client: string;
  /** Name of the worker. Personal data. */
  readonly worker: string;
  readonly assignment: string;
  readonly starts: IsoDate;
  readonly ends: IsoDate | null;
  readonly sector: string | null;
  readonly outcome: string | null;
  readonly assessedOn: IsoDate | null;
  readonly decided: boolean;
  readonly proposed: boolean;
  readonly deviates: boolean;
}

/** One page of the register. */
export interface ListPage {
  readonly rows: readonly Listed[];
  /** How many there are on all pages. */
  readonly total: number;
}

const COLUMNS: Readonly<Record<Order, RawBuilder<unknown>>> = {
  reference: sql`e.reference`,
  client: sql`lower(e.client)`,
  starts: sql`e.starts`,
  ends: sql`e.ends`,
  changed: sql`e.updated_at`,
};

/** One page of the engagements that a filter and the words of a search let through. */
export async function listEngagements(
  services: Pick<Services, 'database'>,
  actor: Actor,
  filter: Filter,
  words: readonly string[] = [],
): Promise<ListPage> {
  const { order, descending, page, size } = filter;
  const where = conditionsOf(actor.organisation.id, filter, words);
  const column = COLUMNS[order];
  const direction = sql.raw(descending ? 'desc' : 'asc');
  // A reference is unique: without a second key its index gives the order.
  const tie = order === 'reference' ? sql`` : sql`, e.id`;
  const sorted = sql`order by ${column} ${direction}${tie}`;
  const limit = sql`limit ${size} offset ${(page - 1) * size}`;
  // What no index answers is gone through once, for the page and the count together; else counting apart is faster.
  const found =
    words.length > 0 || filter.attention !== undefined
      ? sql`
        found as materialized (select e.id, ${column} as place from engagement e where ${where}),
        page as materialized (select id from found order by place ${direction}, id ${limit}),
        counted as (select count(*) as total from found)`
      : sql`
        page as materialized (select e.id from engagement e where ${where} ${sorted} ${limit}),
        counted as (select count(*) as total from engagement e where ${where})`;
  const { outcome, sector, from, until, attention } = filter;
  const everything =
    words.length === 0 && [outcome, sector, from, until, attention].every(part => part === undefined);
  const often = everything ? sql.raw(`/* often: register-${order}-${descending ? 'desc' : 'asc'} */`) : sql``;
  return look(services, actor, async tx => {
    const { rows } = await sql<Listed & { total: string }>`${often}
      with ${found}
      select e.id, e.reference, e.client, w.name as worker, e.assignment, e.starts, e.ends, e.sector, e.outcome,
        e.assessed_on as "assessedOn", ${DECIDED} as decided, ${PROPOSED} as proposed, ${DEVIATES} as deviates,
        counted.total
      from counted left join (page join engagement e using (id) join worker w on w.id = e.worker_id) on true
      ${sorted}
    `.execute(tx);
    const total = Number(rows[0]!.total);
    return { rows: rows.filter(({ id }) => id !== null).map(({ total: _, ...row }) => row), total };
  });
}
