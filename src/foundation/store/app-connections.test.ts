import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { within } from './context.ts';
import type { Tables } from './schema.ts';
import { testDatabase } from './test-database.ts';

const rooms = testDatabase();
const { ours } = rooms;
/** Works on one connection, so that each transaction finds what the one before left. */
const onOne = (work: (app: Kysely<Tables>) => Promise<void>): Promise<void> =>
  rooms.database.app.connection().execute(work);

const visible = (app: Kysely<Tables>) => app.selectFrom('organisation').select('name').execute();

test('what is asked often is read once for each connection', () =>
  onOne(async app => {
    for (const organisation of [ours.organisation, rooms.theirs.organisation])
      await within(app, { organisation }, async tx => {
        expect(await visible(tx)).toHaveLength(1);
      });
    const { rows } = await sql`select name from pg_prepared_statements`.execute(app);
    expect(rows).toEqual([{ name: 'context' }]);
  }));

test('an error undoes everything, and the connection goes on with nothing open', () =>
  onOne(async app => {
    const context = { organisation: ours.organisation };
    const failing = within(app, context, async tx => {
      await tx.updateTable('organisation').set({ name: 'changed' }).execute();
      await sql`select 1 / 0`.execute(tx);
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await visible(app)).toEqual([]);
    expect(await within(app, context, visible)).toEqual([{ name: 'Ours' }]);
  }));

test('a transaction that cannot begin opens nothing and does not succeed', () =>
  onOne(async app => {
    const opened: unknown[] = [];
    const failing = app
      .transaction()
      .setIsolationLevel('read committed, isolation level serializable' as 'serializable')
      .execute(async tx => {
        await sql`select set_config('waaier.organisation', ${ours.organisation}, true)`.execute(tx);
        opened.push(...(await visible(tx)));
      });
    await expect(failing).rejects.toThrow();
    expect(opened).toEqual([]);
  }));
