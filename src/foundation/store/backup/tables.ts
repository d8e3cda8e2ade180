import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.ts';

/** A table as a backup keeps it. */
export interface TableShape {
  readonly name: string;
  /** Without those that PostgreSQL computes from others. */
  readonly columns: readonly string[];
}

/** A counter that hands out numbers. */
export interface SequenceState {
  readonly name: string;
  readonly value: string;
  /** False when `value` is still to be handed out. */
  readonly called: boolean;
}

/** Tables that a backup leaves out. Migrations write their own names again; after a restore everybody signs in anew and
 *  programs get a new key, so that a session that was ended since, or a key that was revoked, stays so. */
export const LEFT_OUT: readonly string[] = [
  'kysely_migration',
  'kysely_migration_lock',
  'session',
  'api_key',
  'one_time_code',
];

/** The tables of a backup, each after those that it refers to.
 *  @throws Error when tables refer to each other in a circle */
export async function tablesOf(db: Kysely<Tables>): Promise<readonly TableShape[]> {
  const { rows: tables } = await sql<TableShape>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname
  `.execute(db);
  const { rows: references } = await sql<{ readonly from: string; readonly to: string }>`
    select distinct f.relname as from, t.relname as to
    from pg_constraint r join pg_class f on f.oid = r.conrelid join pg_class t on t.oid = r.confrelid
    where r.contype = 'f' and r.connamespace = 'public'::regnamespace and f.oid <> t.oid
  `.execute(db);
  return inOrder(
    tables.filter(({ name }) => !LEFT_OUT.includes(name)),
    references.filter(({ from, to }) => !LEFT_OUT.includes(from) && !LEFT_OUT.includes(to)),
  );
}

function inOrder(
  tables: readonly TableShape[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly TableShape[] {
  const placed = new Set<string>();
  const result: TableShape[] = [];
  while (result.length < tables.length) {
    const free = tables.filter(
      ({ name }) => !placed.has(name) && references.every(({ from, to }) => from !== name || placed.has(to)),
    );
    if (free.length === 0) throw new Error('tables refer to each other in a circle; a backup has no order');
    for (const table of free) placed.add(table.name);
    result.push(...free);
  }
  return result;
}

/** Where the counters stand. */
export async function sequencesOf(db: Kysely<Tables>): Promise<readonly SequenceState[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select sequencename as name from pg_sequences where schemaname = 'public' order by 1
  `.execute(db);
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const { rows: state } = await sql<{ readonly value: string; readonly called: boolean }>`
      select last_value::text as value, is_called as called from ${sql.ref(name)}
    `.execute(db);
    states.push({ name, ...state[0]! });
  }
  return states;
}

/** Puts the counters where they stood. */
export async function setSequences(db: Kysely<Tables>, states: readonly SequenceState[]): Promise<void> {
  for (const { name, value, called } of states)
    await sql`select setval(${name}::regclass, ${value}::bigint, ${called}::boolean)`.execute(db);
}
