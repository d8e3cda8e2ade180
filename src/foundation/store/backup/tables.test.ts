import { type Kysely, sql, type Transaction } from 'kysely';
import { expect, test } from 'vitest';
import type { Tables } from '../schema.ts';
import { testDatabase } from '../test-database.ts';
import { LEFT_OUT, sequencesOf, setSequences, tablesOf } from './tables.ts';

const rooms = testDatabase();

/** Changes tables, looks, and takes the change back. */
const trying = <T>(look: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  rooms.database.db
    .transaction()
    .execute(async tx => {
      throw { seen: await look(tx) };
    })
    .catch((thrown: { seen?: T }) => {
      if (!('seen' in thrown)) throw thrown;
      return thrown.seen as T;
    });

const names = async (db: Kysely<Tables>) => (await tablesOf(db)).map(({ name }) => name);

test('every table but those left out, each after those that it refers to', async () => {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'
  `.execute(rooms.database.db);
  const order = await names(rooms.database.db);
  expect(order.toSorted()).toEqual(
    rows
      .map(({ name }) => name)
      .filter(name => !LEFT_OUT.includes(name))
      .sort(),
  );
  expect(order.indexOf('organisation')).toBeLessThan(order.indexOf('journal'));
  expect(order.indexOf('worker')).toBeLessThan(order.indexOf('engagement'));
});

test('what PostgreSQL computes is not kept', async () => {
  const columns = (await tablesOf(rooms.database.db)).find(({ name }) => name === 'engagement')?.columns;
  expect(columns).toContain('assignment');
  expect(columns).not.toContain('words');
});

test('tables in a circle are refused', async () => {
  await expect(
    trying(async tx => {
      await sql`create table a (id int primary key)`.execute(tx);
      await sql`create table b (id int primary key references a)`.execute(tx);
      await sql`alter table a add foreign key (id) references b`.execute(tx);
      return names(tx).catch((error: Error) => error.message);
    }),
  ).resolves.toContain('circle');
});

test('counters go on where they stood', async () => {
  const [kept, next] = await trying(async tx => {
    await sql`create table numbered (id bigint generated always as identity)`.execute(tx);
    await sql`create sequence unused start 7`.execute(tx);
    await sql`insert into numbered select from generate_series(1, 5)`.execute(tx);
    const states = await sequencesOf(tx);
    await sql`alter sequence numbered_id_seq restart with 100`.execute(tx);
    await setSequences(tx, states);
    const { rows } = await sql<{ id: string; other: string }>`
      select nextval('numbered_id_seq') as id, nextval('unused') as other
    `.execute(tx);
    return [states, rows[0]] as const;
  });
  expect(kept).toEqual([
    { name: 'numbered_id_seq', value: '5', called: true },
    { name: 'unused', value: '7', called: false },
  ]);
  expect(next).toEqual({ id: '6', other: '7' });
});
